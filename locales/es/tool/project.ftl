### Avisos sobre los archivos de un proyecto, antes de mirar lo que dicen, y sobre comunicado.toml.
### Variables: $path (un archivo o una carpeta), $found (lo que hay), $near (lo que probablemente se quiso decir; $hint es near o none).

## Archivos

invalid-encoding =
    { $case ->
        [utf16] { $path } está en UTF-16 y no en UTF-8
        [windows] { $path }, línea { $line }, columna { $column }: el byte { $byte } no es UTF-8; en Windows-1252 es «{ $character }»
        [named] { $path } no está por completo en { $encoding }
        [zeros] { $path } contiene bytes (0) que ningún texto tiene
        [unmarked-utf16] { $path } parece estar en UTF-16, sin la marca que lo indica
       *[other] { $path }, línea { $line }, columna { $column }: el byte { $byte } no es UTF-8
    }
    .help =
        { $case ->
            [windows] Guarde el archivo en UTF-8; en una hoja de cálculo, elija «CSV UTF-8». Para importar tal cual una tabla o unas tarjetas de programas antiguos, indique en qué están y mire los nombres: contacts import --encoding windows-1252 --dry-run.
            [zeros] Ábralo con el programa del que viene y guárdelo como texto en UTF-8.
            [unmarked-utf16] Indique en qué está el archivo y mire los nombres del plan: contacts import --encoding { $encoding } --dry-run. O guárdelo en UTF-8.
           *[other] Guarde el archivo en UTF-8. En una hoja de cálculo, elija «CSV UTF-8».
        }
file-too-large = { $path } ocupa más de { $most } MiB
    .help = Ningún archivo del proyecto necesita tanto espacio. Compruebe que sea el archivo correcto o divídalo.
unreadable-file =
    { $case ->
        [permission] El sistema no permite que este programa lea { $path }
        [dangling] { $path } es un enlace que no lleva a ninguna parte
       *[other] No se puede leer { $path }: { $cause }
    }
    .help =
        { $case ->
            [permission] Dé a su usuario permiso para leerlo.
            [dangling] Corrija o borre el enlace.
           *[other] Revise el disco y el archivo e inténtelo de nuevo.
        }
link-outside = { $path } es un enlace que sale de su carpeta: lleva a { $target }
    .help = Ponga allí el archivo mismo: no se lee nada de fuera de la carpeta.
not-a-file =
    { $case ->
        [folder] { $path } es una carpeta y en su lugar hace falta un archivo
       *[other] { $path } no es un archivo normal
    }
    .help = Muévalo o cámbiele el nombre y ponga un archivo en su lugar.
unreadable-name = En { $path } hay un nombre que no es texto legible: «{ $found }»
    .help = Cámbielo por otro con letras corrientes.
case-collision = «{ $found }» y «{ $other }» solo se distinguen por las mayúsculas: en muchos sistemas son el mismo archivo
    .help = Cambie el nombre de uno de los dos o bórrelo.
missing-file = Aquí se nombra { $path }, que no existe
    .help = Corrija la ruta, que empieza en la carpeta de comunicado.toml, o cree el archivo.

## Carpetas

locale-folder-name = «{ $found }» no es el nombre de un idioma
    .help =
        { $hint ->
            [near] Cambie el nombre de la carpeta a «{ $near }».
           *[none] Dé a la carpeta una etiqueta BCP 47, como «es» o «es-MX», o sáquela de locales/.
        }
orphan-words = Estos textos no son de ningún comunicado: no existe data/statements/{ $found }.toml
    .help =
        { $hint ->
            [near] Si son de ese comunicado, llame al archivo { $near }.ftl; si no, escriba los datos o borre los textos.
           *[none] Escriba los datos del comunicado o borre los textos.
        }
missing-source-locale = No existe la carpeta locales/{ $found } y { $found } es el idioma de origen
    .help = Cree la carpeta con los textos del idioma de origen o corrija «source-locale».
no-statement = El proyecto no tiene ningún comunicado
    .help = Escriba los datos de uno en data/statements/, en un archivo con la extensión .toml.
settings-without-locale = Hay ajustes para «{ $found }», pero no existe la carpeta locales/{ $found }
    .help = Cree la carpeta o borre los ajustes.

## TOML

toml-syntax =
    { $case ->
        [date] Este día o momento no existe: { $found }
        [duplicate] Este nombre aparece dos veces: { $found }
        [unquoted] Este texto no lleva comillas: { $found }
        [unclosed] Esto no se cierra: { $found }
        [deep] Esto tiene demasiados niveles
        [comma] Falta o sobra una coma: { $found }
        [value] Un nombre necesita «=» y un valor: { $found }
        [control] Aquí no puede haber un carácter de control
       *[other] Esto no es TOML: { $found }
    }
    .help =
        { $case ->
            [date] Escriba año, mes y día: 2017-12-04.
            [duplicate] Borre uno de los dos.
            [unquoted] Escríbalo entre comillas rectas: "texto".
            [unclosed] Cierre el corchete, la llave o las comillas.
            [deep] Aquí bastan tres niveles.
            [comma] Ponga una sola coma entre dos valores.
            [value] Escriba: nombre = "valor".
            [control] Bórrelo.
           *[other] Escriba: nombre = "valor". Los textos llevan comillas; las fechas, los números, true y false no las llevan.
        }
unknown-field =
    { $case ->
        [table] «{ $field }» no significa nada en { $table }
       *[file] «{ $field }» no significa nada aquí
    }
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] Bórrelo. Aquí puede haber: { $known }.
        }
missing-field =
    { $case ->
        [table] Falta «{ $field }» en { $table }
       *[file] Falta «{ $field }»
    }
    .help =
        { $field ->
            [date] Añada el día del comunicado: date = 2017-12-04
            [body] Añada los identificadores de los párrafos, en orden: body = ["primero", "segundo"]
            [source-locale] Añada el idioma en que escribe: source-locale = "es"
           *[other] Añádalo.
        }
wrong-type =
    { $case ->
        [text] «{ $field }» debe ser un texto y es
        [flag] «{ $field }» debe ser true o false y es
        [texts] «{ $field }» debe ser una lista de textos y es
        [member] «{ $field }» solo puede contener textos, y esto es
        [table] «{ $field }» debe ser una tabla y es
        [date] «{ $field }» debe ser un día y es
        [count] «{ $field }» debe ser un número entero y es
        [moment] «{ $field }» debe ser una fecha con hora y desfase y es
       *[blocks] «{ $field }» debe ser una lista de bloques y es
    } { $found ->
        [string] un texto
        [integer] un número entero
        [float] un número decimal
        [boolean] true o false
        [datetime] una fecha o una hora
        [array] una lista
       *[table] una tabla
    }
    .help =
        { $case ->
            [text] Escriba: { $field } = "texto".
            [flag] Escriba: { $field } = true, sin comillas.
            [texts] Escriba: { $field } = ["uno", "dos"].
            [member] Escríbalo entre comillas rectas ("texto") o quítelo.
            [table] Escriba el encabezado [{ $field }] en una línea propia y, debajo, sus campos.
            [date] Escriba: { $field } = 2017-12-04, sin comillas.
            [count] Escriba: { $field } = 120, sin comillas.
            [moment] Escriba: { $field } = 2017-12-04T09:00:00-06:00, sin comillas.
           *[blocks] Escriba: { $field } = ["primer-parrafo", "segundo-parrafo"].
        }

## comunicado.toml

invalid-setting =
    { $case ->
        [locale] «{ $found }» no es la etiqueta de un idioma en su forma habitual
        [url] «{ $found }» no es la dirección de una carpeta en la web
        [empty] «{ $field }» es una lista vacía
        [path] «{ $found }» no es una ruta dentro del proyecto
        [sources] Las ediciones no pueden ir a «{ $found }», donde están los textos y los datos
        [audience] Lo que es para destinatarios distintos no puede ir a «{ $found }» y «{ $known }», porque una carpeta contiene la otra
        [choice] «{ $field }» no admite «{ $found }»
        [region] «{ $found }» no es el código de una región
        [delimiter] «{ $found }» no es un separador
       *[open-graph] «{ $found }» no es un nombre que Open Graph dé a un idioma
    }
    .help =
        { $case ->
            [locale] { $hint ->
                [near] Escriba { $near }.
               *[none] Escriba una etiqueta BCP 47, como «es» o «es-MX».
            }
            [url] Escriba una dirección que empiece por https:// y no tenga «?» ni «#».
            [empty] Ponga al menos un elemento o borre la línea: entonces se escriben todos.
            [path] Escríbala a partir de la carpeta de comunicado.toml, sin «..» y con «/» entre carpetas: out/web.
            [sources] Elija otra carpeta, como «out».
            [audience] Elija una carpeta que no contenga la otra ni esté dentro de ella.
            [choice] Elija entre: { $known }.
            [region] Escriba las dos mayúsculas de la norma ISO 3166, como «MX», o un número de la ONU (M.49), como «419».
            [delimiter] Escriba "," o ";" o "\t" (tabulador) o "|".
           *[open-graph] Escriba idioma_PAÍS, como «es_LA».
        }
unknown-format = No existe el formato «{ $found }»
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] Elija entre: { $known }.
        }

# $path: un archivo; la causa es uno de los casos.
unreadable-workbook =
    { $case ->
        [large] El libro de cálculo { $path } es demasiado grande o dice serlo
        [no-sheet] El libro de cálculo { $path } no tiene ninguna hoja visible
       *[not-xlsx] { $path } no es un libro de cálculo que se pueda leer
    }
    .help =
        { $case ->
            [large] Desempaquetado puede tener 64 MiB, un millón de celdas y 256 columnas. Guarde la hoja como CSV (UTF-8).
            [no-sheet] Muestre la hoja que tiene las filas y guárdelo de nuevo.
           *[not-xlsx] Guárdelo de nuevo como .xlsx, sin contraseña, o como CSV (UTF-8).
        }
# $cell: el nombre de una celda, como B7.
cell-error = Celda { $cell }: aquí falló una fórmula y dice { $found }
    .help = Corrija la fórmula o escriba el valor.
two-tables = Existe { $found } y también { $other }: no se sabe cuál de los dos vale
    .help = Quite uno de los dos.

## Cuando el sistema se niega

failure-other-audience = { $path } no puede contener ediciones para estos destinatarios: coincide con { $cause }, y lo que es para pocas personas se publicaría con lo demás
    .help = Elija con --out una carpeta aparte o no indique --out.
failure-no-project = Aquí no hay ningún proyecto: ni { $path } ni las carpetas que la contienen tienen un archivo comunicado.toml
    .help = Vaya a la carpeta de su proyecto, indíquela con --project o empiece uno con «comunicado init».
failure-folder-without-project = En la carpeta { $path } no hay ningún proyecto: falta el archivo comunicado.toml
    .help = Indique la carpeta que contiene comunicado.toml o cree un proyecto con «comunicado init».
failure-git-absent = No está el programa git, y solo git sabe qué cambió
    .help = Instale git u omita --changed-since.
failure-git = git no puede decir qué cambió en { $path }: { $cause }
    .help = Ejecute el comando en un repositorio de git u omita --changed-since.
failure-unknown-revision = El repositorio de git no tiene la revisión «{ $path }»
    .help = Indique una rama, una etiqueta o un commit. En CI, obtenga antes suficiente historial.
failure-read-folder = No se puede leer la carpeta { $path }: { $cause }
