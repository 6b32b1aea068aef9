### El comando contacts: quién figura, hojas, personas que vienen de otros programas.

contacts-column-id = Identificador
contacts-column-name = Nombre
contacts-column-organization = Organización
contacts-column-phones = Teléfonos
contacts-column-emails = Correo
contacts-column-languages = Idiomas
contacts-column-audience = Destinatarios
# $locale: una etiqueta de idioma; $errors: nombres de avisos y cuántos hay de cada uno.
contacts-refused = No se escribió la hoja en { $locale }: { $errors }
contacts-workbook-refused = No se escribió el libro de cálculo: con --one-workbook se escribe con todas sus hojas o se deja como estaba. Con --locale se eligen las hojas.
# $path: el nombre de un formato.
failure-workbook-format = --one-workbook produce un libro de cálculo (xlsx) y --format pide «{ $path }»
    .help = Quite una de las dos opciones o ejecute el comando una vez con cada una.

## Lo que viene de otros programas

# $id: el identificador de un contacto; $field: una columna. Siguen dos líneas: lo que dice y lo que dice el archivo.
contacts-difference = { $id }, { $field }:
# $added: cuántos son nuevos; $known: cuántos ya se conocían; $audience: quién puede ver los nuevos.
contacts-imported =
    { $added ->
        [0] Ningún contacto nuevo.
        [one] Un contacto nuevo, para «{ $audience }».
       *[other] { $added } contactos nuevos, para «{ $audience }».
    } { $known ->
        [0] Ninguno se conocía.
        [one] Uno ya se conocía.
       *[other] { $known } ya se conocían.
    }
contacts-would-import =
    { $added ->
        [0] Ningún contacto nuevo.
        [one] Se añadiría un contacto nuevo, para «{ $audience }».
       *[other] Se añadirían { $added } contactos nuevos, para «{ $audience }».
    } { $known ->
        [0] Ninguno se conoce.
        [one] Uno ya se conoce.
       *[other] { $known } ya se conocen.
    }
contacts-differ =
    { $count ->
        [one] En una celda el archivo dice otra cosa o algo más; queda como está. Para aceptarlo, use --update.
       *[other] En { $count } celdas el archivo dice otra cosa o algo más; quedan como están. Para aceptarlo, use --update.
    }
contacts-updated =
    { $count ->
        [one] Se cambió una celda.
       *[other] Se cambiaron { $count } celdas.
    }
contacts-would-update =
    { $count ->
        [one] Se cambiaría una celda.
       *[other] Se cambiarían { $count } celdas.
    }
# $path: lo que se escribió después de --encoding.
failure-unknown-encoding = Ninguna codificación se llama «{ $path }»
    .help = Los archivos de Excel y Outlook suelen estar en windows-1252, los de Mac antiguos en macintosh, el «texto Unicode» en utf-16le.
# $encoding: una codificación por su nombre.
contacts-converted = El archivo no está en UTF-8 y se leyó como { $encoding }.
failure-import-workbook = En el libro de cálculo { $path } no se escribe nada
    .help = Guárdelo como data/contacts.csv y quítelo; después vuelva a importar.

# $found: la primera fila.
unknown-import = Esto no es una tabla de contactos ni un archivo de tarjetas
    .help = Las tarjetas empiezan con BEGIN:VCARD. Una tabla tiene los encabezados de Google Contacts o de Outlook, en inglés, o los de data/contacts.csv.
nameless-person = Alguien no tiene aquí nombre ni organización y no se incluyó
    .help = Añada un nombre en el archivo.
# $field: una columna; $found: el valor.
unsafe-import =
    { $case ->
        [formula] { $field }: una hoja de cálculo tomaría «{ $found }» por una fórmula; no se incluyó
        [encoding] { $field }: «{ $found }» tiene letras que no se sabe cómo leer; no se incluyó
        [separator] { $field }: «{ $found }» tiene un punto y coma, que separa palabras en el glosario; no se incluyó
        [long] { $field }: «{ $found }…» es demasiado largo; no se incluyó
        [mark] { $field }: «{ $found }» termina como una marca de destinatarios; no se incluyó
       *[hidden] { $field }: «{ $found }» contiene un salto de línea o caracteres que nadie ve; no se incluyó
    }
    .help =
        { $case ->
            [encoding] Indique en qué está el archivo y mire las letras: --encoding windows-1252 --dry-run.
            [separator] Escríbalo en data/glossary.csv con otras palabras.
           *[other] Corrija el archivo y vuelva a importarlo.
        }
words-left-out = { $field }: «{ $found }» no se incluyó, porque la columna admite un identificador
    .help =
        { $field ->
            [organization] Añada la organización a data/organizations.csv y vuelva a importar con --update.
           *[other] Añada un mensaje en locales/ y su identificador al contacto.
        }
# $name: un nombre; $found: identificadores de contactos.
ambiguous-person = «{ $name }» podría ser cualquiera de estos contactos: { $found }
    .help = Corrija sus direcciones o nombres y vuelva a importar.

## Términos de otros programas

# $id: un término; $field: una columna. Siguen dos líneas: lo que dice y lo que dice el archivo.
glossary-difference = { $id }, { $field ->
    [kind] lo que pide:
    [note] la nota:
    [instead] lo que se dice en su lugar:
   *[other] { $field }:
}
# $added: cuántas filas son nuevas; $known: cuántas ya se conocían; $filled: cuántas celdas vacías de estas se rellenan.
glossary-imported =
    { $added ->
        [0] Ningún término nuevo.
        [one] Un término nuevo.
       *[other] { $added } términos nuevos.
    } { $known ->
        [0] Ninguno se conocía.
        [one] Uno ya se conocía.
       *[other] { $known } ya se conocían.
    } { $filled ->
        [0] { "" }
        [one] Se rellenó una celda vacía.
       *[other] Se rellenaron { $filled } celdas vacías.
    }
glossary-would-import =
    { $added ->
        [0] Ningún término nuevo.
        [one] Se añadiría un término nuevo.
       *[other] Se añadirían { $added } términos nuevos.
    } { $known ->
        [0] Ninguno se conoce.
        [one] Uno ya se conoce.
       *[other] { $known } ya se conocen.
    } { $filled ->
        [0] { "" }
        [one] Se rellenaría una celda vacía.
       *[other] Se rellenarían { $filled } celdas vacías.
    }
unknown-glossary = Esto no es un glosario: necesita una columna para el idioma de origen y otra para otro idioma del proyecto
    .help = Ponga como encabezados etiquetas (en, es) o nombres de los idiomas, o indique qué son las columnas: --columns en,es,note. Un TBX empieza por <martif> o <tbx>.
# $term: los términos; $found: números de fila.
ambiguous-term = «{ $term }» está en varias filas de data/glossary.csv: { $found }
    .help = Haga de ellas una sola fila y vuelva a importar.
