### Lo que dicen los comandos, aparte de los avisos.

init-made =
    { $files ->
        [one] Se creó un archivo
        [many] Se crearon { $files } de archivos
       *[other] Se crearon { $files } archivos
    } { $where ->
        [here] en esta carpeta.
       *[there] en { $path }.
    }
    { $where ->
        [here] A continuación: comunicado export
       *[there] A continuación: comunicado --project { $path } export
    }

fmt-changed =
    { $files ->
        [one] Se ordenó un archivo.
        [many] Se ordenaron { $files } de archivos.
       *[other] Se ordenaron { $files } archivos.
    }
fmt-would-change =
    { $files ->
        [one] Se ordenaría un archivo.
        [many] Se ordenarían { $files } de archivos.
       *[other] Se ordenarían { $files } archivos.
    }
fmt-same =
    { $files ->
        [0] Aquí no hay ningún archivo de textos.
        [one] El archivo ya está ordenado.
        [many] Los { $files } de archivos ya están ordenados.
       *[other] Los { $files } archivos ya están ordenados.
    }
failure-not-words = { $path } no es un archivo de textos
    .help = Indique archivos cuyo nombre termine en .ftl, o carpetas.
failure-read-file = No se puede leer { $path }: { $cause }

# $old, $new: nombres de mensajes, términos o atributos.
rename-done =
    «{ $old }» se llama ahora «{ $new }», en { $files ->
        [one] un archivo.
        [many] { $files } de archivos.
       *[other] { $files } archivos.
    }
rename-would =
    «{ $old }» pasaría a llamarse «{ $new }», en { $files ->
        [one] un archivo.
        [many] { $files } de archivos.
       *[other] { $files } archivos.
    }
rename-anchor = En las páginas, los enlaces a este pasaje terminan en «#{ $new }» y ya no en «#{ $old }».
rename-same = Nada se llama «{ $old }»; «{ $new }» ya existe, así que no hay nada que renombrar.
failure-no-name = «{ $path }» no puede ser el nombre de un mensaje
    .help = Los nombres empiezan con una letra de la A a la Z, sin tilde; siguen letras de esas, cifras, «-» y «_». Un término empieza con «-»; un atributo va después de un punto.
failure-name-taken = «{ $path }» ya existe, en { $cause }
    .help = Elija otro nombre.
# $path es un nombre, $cause son los nombres de los comunicados.
failure-ambiguous-name = «{ $path }» es un nombre en varios lugares
    .help = Indique un comunicado con --statement: { $cause }
failure-fixed-name = «{ $path }» conserva su nombre: el programa lo busca
    .help = Cambie en su lugar lo que dice.
failure-name-of-organization = «{ $path }» es el identificador de una organización
    .help = Cámbielo en data/organizations.csv y donde se cita: en contacts.csv y en los comunicados; después, aquí.
failure-name-in-workbook = { $path } también lo cita, y el programa no escribe en libros de cálculo
    .help = Guarde la hoja como CSV (UTF-8) en la misma carpeta, retire el libro y cambie el nombre de nuevo.
failure-name-no-id = «{ $path }» no puede figurar en data/, donde se cita este mensaje
    .help =
        { $cause ->
            [none] Los identificadores de esa carpeta llevan minúsculas, cifras y guiones sueltos.
           *[other] Los identificadores de esa carpeta llevan minúsculas, cifras y guiones sueltos, como «{ $cause }».
        }

man-written =
    { $files ->
        [one] Se escribió una página de manual en { $path }.
        [many] Se escribieron { $files } de páginas de manual en { $path }.
       *[other] Se escribieron { $files } páginas de manual en { $path }.
    }
man-name = NOMBRE
man-synopsis = SINOPSIS
man-description = DESCRIPCIÓN
man-options = OPCIONES
man-commands = COMANDOS
man-more = MÁS
man-version = VERSIÓN
man-authors = AUTORES

# En las páginas del manual: el encabezado de los ejemplos y lo que va antes del correcto.
explain-example = Ejemplo
explain-right = Bien:
# $name: el nombre de una clase de aviso.
explain-allow =
    Para aceptarlo en un mensaje, diga por qué en un comentario justo encima de él:
        # allow({ $name }): el motivo
failure-unknown-kind = Ninguna clase de aviso tiene el código o el nombre «{ $path }»
    .help = El comando comunicado explain, sin clase, las enumera todas.
failure-unknown-kind-near = Ninguna clase de aviso tiene el código o el nombre «{ $path }»
    .help = ¿Quiso decir { $cause }?

failure-current-folder = No se puede leer la carpeta actual: { $cause }
    .help = Vaya a una carpeta que exista o indique el proyecto con --project.
failure-print = No se puede mostrar la salida: { $cause }
failure-file-exists = { $path } ya existe; no se escribió nada
    .help = Elija una carpeta vacía.
failure-outside-project = { $path } no está dentro del proyecto; no se escribió nada
failure-new-file-exists = { $path } tendría que crearse y ya existe; no se escribió nada
    .help = Vea qué contiene y muévalo a otro lugar.
