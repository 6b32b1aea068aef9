### Avisos sobre una edición: sus textos frente a los de origen, sus caracteres, su marcado.
### Variables: $message (el identificador de un mensaje), $locale (la etiqueta de un idioma), $source (la del idioma de origen).

## Los textos frente a los de origen

missing-message =
    { $case ->
        [nowhere] El mensaje «{ $message }» no existe en ningún idioma
       *[other] Falta «{ $message }» en { $locale }
    }
    .help =
        { $case ->
            [nowhere] Escríbalo en el idioma de origen, { $source }, o quite su identificador de los datos.
           *[other] Tradúzcalo en este archivo o publique la edición incompleta con --fallback.
        }
obsolete-message = «{ $message }» sobra en { $locale }: no lo tiene el idioma de origen ni lo usa el comunicado
    .help = Bórrelo o añádalo al idioma de origen, { $source }.
long-short-title =
    { $case ->
        [none] El título tiene { $length } caracteres y el comunicado carece de título breve
       *[other] El título breve tiene { $length } caracteres; los navegadores y buscadores muestran unos 70
    }
    .help =
        { $case ->
            [none] Añada un mensaje «short-title» de 70 caracteres como máximo.
           *[other] Acórtelo a 70 caracteres como máximo.
        }
empty-message = «{ $message }» está vacío en { $locale }
    .help = Escriba el texto o revise los datos que lo completan.

## Datos a los que remite el comunicado

# $audience: quién puede ver el contacto; $reader: para quién es la edición.
internal-contact = El contacto «{ $id }» es para «{ $audience }» y no aparece en las ediciones para «{ $reader }»
    .help = Así debe ser, salvo que sus destinatarios estén mal indicados en data/contacts.csv.
withheld-signatory = La organización «{ $id }» firma, y su fila es solo para «{ $audience }»
    .help = Quien firma aparece: vacíe su «audience» en data/organizations.csv o quítela de los firmantes.

## Marcado

# $found: el marcado tal como está escrito.
raw-html = Un mensaje no puede contener HTML: { $found }
    .help = Escriba *énfasis*, **énfasis fuerte** o [un enlace](https://…); para mostrar el carácter, escriba \<.
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
            [paragraphs] Convierta cada párrafo en un mensaje e inclúyalos todos en el cuerpo del comunicado.
            [heading] Conviértalo en un mensaje propio y en un encabezado del cuerpo; si la marca es parte del texto, antepóngale \.
            [list] Convierta cada elemento en un mensaje propio e inclúyalos en una lista del cuerpo; si la marca es parte del texto, antepóngale \.
            [quote] Conviértalo en un mensaje propio y en una cita del cuerpo; si la marca es parte del texto, antepóngale \.
           *[other] Quite las marcas o antepóngales \ si son parte del texto.
        }
unsafe-link = Un enlace no puede llevar a { $found }
    .help = Use una dirección que empiece por https://, http://, mailto: o tel:.
relative-link = Un enlace necesita una dirección completa y esta es solo una parte: «{ $found }»
    .help = Escriba la dirección completa, con https:// al principio.
unsupported-markup =
    { $case ->
        [image] Un mensaje no puede contener una imagen
        [link-title] Dentro de un mensaje, un enlace no admite título
       *[code] Un mensaje no puede contener marcas de código (`)
    }
    .help =
        { $case ->
            [image] Quítela; para mostrar los caracteres, anteponga \ al signo de exclamación y a los corchetes.
            [link-title] Incluya las palabras del título en el texto del enlace.
           *[code] Use comillas o anteponga \ a la marca para mostrarla.
        }
unbalanced-emphasis = La marca de énfasis { $mark } está sin cerrar
    .help = Cierre el énfasis o anteponga \ a la marca si es parte del texto.

## Caracteres

# $character: su código, por ejemplo U+202E. $text: las palabras de alrededor.
control-character = Un carácter de control, { $character }: { $text }
    .help = Bórrelo; si no lo ve, vuelva a teclear el pasaje.
bidi-control = Una marca oculta de dirección, { $character }, puede hacer que el texto se lea de modo distinto de como está escrito: { $text }
    .help = Bórrela; los nombres y los números conservan su dirección sin ella.
invisible-character = Un carácter que nadie puede ver, { $character }: { $text }
    .help = Bórrelo; si no lo ve, vuelva a teclear el pasaje.
lost-character = Aquí se perdió un carácter ({ $character }): { $text }
    .help = Ponga el carácter correcto; es probable que el archivo se leyera alguna vez con otra codificación.
private-character = Un carácter sin significado acordado, { $character }: { $text }
    .help = Sustitúyalo por un carácter de Unicode; los lectores verían un recuadro vacío.
not-normalized = Una letra y su tilde son dos caracteres: { $text }
    .help = Vuelva a teclear la palabra o convierta el archivo a la forma NFC de Unicode; tal como está, las búsquedas no la encuentran.
broken-line = Un salto de línea o un tabulador ({ $character }) dentro de una línea: { $text }
    .help = Escriba el texto en una sola línea.
