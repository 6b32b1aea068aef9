### Avisos sobre una edición: sus textos frente al original, sus caracteres, su marcado.
### Variables: $message (el id de un mensaje), $locale (la etiqueta de un idioma), $source (la del idioma original).

## Los textos frente al original

missing-message =
    { $case ->
        [nowhere] El mensaje «{ $message }» no existe en ningún idioma
       *[other] Falta «{ $message }» en { $locale }
    }
    .help =
        { $case ->
            [nowhere] Debe escribirse en el idioma original, { $source }, o retirarse su id de los datos.
           *[other] Hay que traducirlo en este archivo o publicar la edición incompleta con --fallback.
        }
    .label = el mensaje en { $source }
obsolete-message = «{ $message }» ha quedado obsoleto en { $locale }: no figura ni en el original ni en el comunicado
    .help = Conviene borrarlo o añadirlo al idioma original, { $source }.
long-short-title =
    { $case ->
        [none] El título tiene { $length } caracteres y el comunicado carece de título breve
       *[other] El título breve tiene { $length } caracteres; los navegadores y buscadores muestran unos 70
    }
    .help =
        { $case ->
            [none] Añadir un mensaje «short-title» de 70 caracteres como máximo.
           *[other] Acortarlo a 70 caracteres como máximo.
        }
empty-message = «{ $message }» no dice nada en { $locale }
    .help = Escribir el texto o revisar los datos que lo completan.

## Datos a los que remite el comunicado

unknown-organization = Ninguna organización tiene el id «{ $id }»
    .help = Añadir una fila con ese id a data/organizations.csv o corregir el id.
unknown-contact = Ningún contacto tiene el id «{ $id }»
    .help = Añadir una fila con ese id a data/contacts.csv o corregir el id.
internal-contact = El contacto «{ $id }» es interno y no aparece en ninguna edición
    .help = Retirarlo de los contactos del comunicado o cambiar su audiencia a «public».

## Marcado

# $found: el marcado tal como está escrito.
raw-html = Un mensaje no puede contener HTML: { $found }
    .help = Escribir *énfasis*, **énfasis fuerte** o [un enlace](https://…); para mostrar el carácter, escribir \<.
block-markup =
    { $case ->
        [heading] Esto abriría un encabezado; se muestra como texto
        [list] Esto abriría una lista; se muestra como texto
        [quote] Esto abriría una cita; se muestra como texto
        [code] Esto sería un bloque de código; se muestra como texto
        [table] Esto sería una tabla; se muestra como texto
        [rule] Esto sería una línea horizontal; se muestra como texto
        [definition] Esto definiría un enlace; se muestra como texto
       *[paragraphs] Un mensaje es un solo bloque de texto y este tiene varios párrafos; se muestran seguidos
    }
    .help =
        { $case ->
            [paragraphs] Convertir cada párrafo en un mensaje propio e incluirlos en el cuerpo del comunicado.
            [heading] Convertirlo en un mensaje propio y en un encabezado del cuerpo; si la marca es parte del texto, anteponer \.
            [list] Convertir cada elemento en un mensaje propio y en una lista del cuerpo; si la marca es parte del texto, anteponer \.
            [quote] Convertirlo en un mensaje propio y en una cita del cuerpo; si la marca es parte del texto, anteponer \.
           *[other] Quitar las marcas o anteponerles \ si son parte del texto.
        }
unsafe-link = Un enlace no puede llevar a { $found }
    .help = Usar una dirección que empiece por https://, http://, mailto: o tel:.
relative-link = Un enlace necesita una dirección completa y esta es solo una parte: «{ $found }»
    .help = Escribir la dirección completa, con https:// al principio.
unsupported-markup =
    { $case ->
        [image] Un mensaje no puede contener una imagen
        [link-title] Un enlace no admite título dentro de un mensaje
       *[code] Un mensaje no puede contener marcas de código (`)
    }
    .help =
        { $case ->
            [image] Quitarla; para mostrar los caracteres, anteponer \ al signo de exclamación y a los corchetes.
            [link-title] Incluir las palabras del título en el texto del enlace.
           *[code] Usar comillas o anteponer \ a la marca para mostrarla.
        }
unbalanced-emphasis = La marca de énfasis { $mark } no tiene pareja
    .help = Cerrar el énfasis o anteponer \ a la marca si es parte del texto.

## Caracteres

# $character: su código, por ejemplo U+202E. $text: las palabras de alrededor.
control-character = Un carácter de control, { $character }: { $text }
    .help = Borrarlo; si no se ve, volver a teclear el pasaje.
bidi-control = Una marca oculta de dirección, { $character }, puede hacer que el texto se lea de otro modo: { $text }
    .help = Borrarla; los nombres y los números conservan su dirección sin ella.
invisible-character = Un carácter que nadie puede ver, { $character }: { $text }
    .help = Borrarlo; si no se ve, volver a teclear el pasaje.
lost-character = Un carácter se perdió antes de llegar aquí ({ $character }): { $text }
    .help = Poner el carácter correcto; es probable que el archivo se leyera alguna vez con otra codificación.
private-character = Un carácter sin significado acordado, { $character }: { $text }
    .help = Sustituirlo por un carácter de Unicode; de lo contrario se vería un recuadro vacío.
not-normalized = Una letra y su tilde son dos caracteres: { $text }
    .help = Volver a teclear la palabra o convertir el archivo a la forma NFC de Unicode; así las búsquedas no la encuentran.
broken-line = Un salto de línea o un tabulador ({ $character }) dentro de una línea: { $text }
    .help = Escribir el texto en una sola línea.
