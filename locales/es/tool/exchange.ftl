### Lo que va a los traductores y vuelve: avisos, lo que dicen los comandos extract y merge, palabras de las tablas.
### Variables: $unit (una frase como la nombra el archivo del traductor, por ejemplo closing o wells[one]), $message (el identificador de un mensaje), $file (un
### archivo devuelto o un archivo de textos), $locale (la etiqueta de un idioma), $code (lo que está entre llaves), $text (palabras de una traducción).

## Avisos

# $most: cuántas puede haber; 1 si dos variantes tienen la misma clave.
too-many-variants =
    { $most ->
        [1] Dos variantes de «{ $message }» tienen la misma clave: no se pueden pedir a los traductores
       *[other] Las variantes de «{ $message }» dan más de { $most } frases: no se pueden pedir todas a los traductores
    }
    .help = Divídalo en varios mensajes o tradúzcalo en el propio archivo.
unreadable-words = No se puede leer este archivo: sus mensajes no van a los traductores
    .help = Vea qué dice de él «comunicado check».
guessed-encoding = «{ $file }» no está en UTF-8 ni en UTF-16: se leyó con la codificación de Windows
    .help = Compruebe que los acentos llegaron bien; si no, guarde el archivo en UTF-8.
# $case: [glossary] si es uno.
unknown-return =
    { $case ->
        [glossary] «{ $file }» es un glosario: no contiene traducciones
       *[other] «{ $file }» no está en ninguno de los formatos que reciben los traductores
    }
    .help =
        { $case ->
            [glossary] Incorpore sus palabras con «comunicado glossary import».
           *[other] Use el archivo como lo guardó el programa de los traductores; «comunicado extract --help» enumera los formatos.
        }
# $case: por qué.
damaged-return =
    { $case ->
        [dtd] «{ $file }» declara un tipo de documento (DTD), que ningún archivo para traductores necesita
        [entity] «{ $file }» remite a una entidad que XML no tiene
        [depth] Los elementos de «{ $file }» están anidados a demasiada profundidad
        [large] «{ $file }» es demasiado grande
        [not-xlsx] «{ $file }» no es un libro de cálculo que se pueda leer
        [no-sheet] «{ $file }» no tiene ninguna hoja visible
        [headings] A «{ $file }» le faltan encabezados: los de identificadores, originales y traducciones, tal como se enviaron
       *[syntax] «{ $file }» está dañado aquí
    }
    .help =
        { $case ->
            [dtd] Pida el archivo como lo guarda el programa de los traductores; uno con DTD puede ser un ataque y no se lee.
            [entity] Pida el archivo como lo guarda el programa de los traductores.
            [not-xlsx] Guárdelo como libro de Excel (.xlsx) o como CSV (UTF-8), sin contraseña.
            [no-sheet] Muestre la hoja que contiene la tabla.
            [headings] Copie la fila de encabezados del archivo que se envió.
           *[other] Pida el archivo otra vez. No se tomó nada de él.
        }
# $found: el idioma que nombra el archivo; $case: [none] si no nombra ninguno.
wrong-target =
    { $case ->
        [none] «{ $file }» no dice en qué idioma están sus traducciones
        [source] «{ $file }» está en { $found }, el idioma de origen
       *[other] «{ $file }» está en { $found }, que este proyecto no tiene
    }
    .help = Diga qué idioma es con --locale, o empiece el idioma con «comunicado locale add».
unknown-unit = Aquí está traducido «{ $unit }», y el proyecto no tiene esa frase en «{ $file }»
    .help = El mensaje cambió de nombre o de lugar, se quitó, o tiene ahora otras variantes. Extráigalo de nuevo; --partial toma el resto del archivo.
# $case: [file] en un mismo archivo; [files] en otro que se integra a la vez.
contradictory-answers =
    { $case ->
        [files] «{ $unit }» está traducido de otra manera en otro de estos archivos
       *[file] «{ $unit }» está traducido dos veces, cada vez de otra manera
    }
    .help = Decida cuál es correcta y vacíe la otra.
unknown-code = { $code }, en la traducción de «{ $unit }», no es lo que tiene el texto de origen
    .help = Tome el código del texto de origen tal como está: no se traduce ni se escribe de nuevo. --partial toma el resto del archivo.
lost-code = En la traducción de «{ $unit }» falta { $code }
    .help = Ponga el código en su lugar de la frase; si el idioma no lo necesita, cambie el propio archivo .ftl. --partial toma el resto del archivo.
crossed-codes = En la traducción de «{ $unit }» una marca empieza o termina donde no debe: { $code }
    .help = Cada marca de énfasis o de enlace tiene un principio y un final, y no se cruzan.
forbidden-character = La traducción de «{ $unit }» tiene un carácter que ningún texto puede tener: { $found }
    .help = Bórrelo; no se ve.
# $text: lo que dice ahora el proyecto; $other: lo que dice el archivo.
edited-since = «{ $unit }» se cambió en el proyecto después de enviarse el archivo: dice «{ $text }», y el archivo, «{ $other }»
    .help = Decida cuál es correcta. Escríbala en el archivo .ftl y vacíe la traducción en el archivo devuelto; --partial toma el resto del archivo.
source-changed = El texto de origen de «{ $unit }» cambió después de enviarse el archivo: la traducción entra como desactualizada
    .help = Vea qué cambió con «comunicado diff»; después corrija la traducción o extráigala de nuevo.
partly-translated = «{ $message }» tiene frases para varias variantes y «{ $unit }» no está traducida: el mensaje no se toma
    .help = Tradúzcalas todas, en este archivo o en otro.
reflowed-text = En «{ $file }» un programa cambió espacios y saltos de línea: se volvieron a juntar
    .help = No hace falta nada. Vea la diferencia si importan los saltos de línea.
unwritable-text = La traducción de «{ $unit }» no se puede escribir en el archivo: «{ $text }»
    .help = Escríbala a mano en el archivo .ftl y avise del caso: es un defecto de comunicado.
# $length, $most: en caracteres.
too-long-translation = La traducción de «{ $unit }» tiene { $length } caracteres; el máximo es { $most }
    .help = Acórtela.
# $count: cuántas.
unfinished-answers = En «{ $file }», { $count ->
        [one] una traducción cambiada está marcada como dudosa (fuzzy) y no se tomó
       *[other] { $count } traducciones cambiadas están marcadas como dudosas (fuzzy) y no se tomaron
    }
    .help = Así se marca lo que un programa adivinó o lo que alguien quiere revisar. Pida al traductor que lo confirme y envíe otra vez el archivo.
# $case: qué se cambió; $cell: la celda, por ejemplo C7; $row: el número de la fila.
edited-cell =
    { $case ->
        [id] { $cell } no es el identificador que se envió, «{ $unit }»: la fila { $row } no se toma
        [extra] La fila { $row } tiene más celdas que columnas la tabla: lo que está en { $cell } no pertenece a ninguna
        [nameless] { $cell } es una traducción sin identificador: la fila { $row } no se toma
       *[source] Se cambió { $cell }, el original de «{ $unit }»: la fila { $row } no se toma
    }
    .help =
        { $case ->
            [id] Restaure el identificador o tome la fila del archivo que se envió. --partial toma las demás filas.
            [extra] Escriba la traducción entre comillas o guarde la tabla desde una hoja de cálculo. --partial toma las demás filas.
            [nameless] Tome la fila del archivo que se envió, con su identificador. --partial toma las demás filas.
           *[source] Restaure el original aunque esté mal: se corrige en el archivo .ftl. --partial toma las demás filas.
        }
# $case: por qué tomó el texto la hoja de cálculo; $cell: la celda, por ejemplo D7; $found: lo que muestra.
spreadsheet-value =
    { $case ->
        [formula] { $cell }, la traducción de «{ $unit }», es una fórmula
        [failed] { $cell }, la traducción de «{ $unit }», es una fórmula que falló
        [day] Una hoja de cálculo tomó por fecha la traducción de «{ $unit }» en { $cell }: { $found }
        [truth] Una hoja de cálculo tomó por verdadero o falso la traducción de «{ $unit }» en { $cell }
       *[number] Una hoja de cálculo tomó por número la traducción de «{ $unit }» en { $cell }: { $found }
    }
    .help = Dé formato de texto a la celda y escriba de nuevo la traducción: no se puede saber qué se escribió. --partial toma las demás filas.

# $unit: una frase; $most: cuántos caracteres caben en una celda.
too-long-for-cell = «{ $unit }» tiene más de { $most } caracteres, los que caben en una celda de una hoja de cálculo: su mensaje no se incluyó
    .help = Extráigalo en otro formato (xliff, po) o divídalo en varios mensajes.
# Un programa que traduce (suggest --with) escribió una línea que no es una respuesta. $count: cuántas frases no tienen ninguna.
machine-answer =
    { $case ->
        [json] El programa escribió una línea que no es una respuesta: no es el JSON que se esperaba
        [unknown] El programa traduce «{ $unit }», que nadie le pidió
        [twice] El programa traduce «{ $unit }» dos veces; vale la primera
        [long] La traducción de «{ $unit }» que dio el programa es demasiado larga
        [empty] La traducción de «{ $unit }» que dio el programa está vacía
       *[missing] El programa omitió { $count ->
            [one] «{ $unit }»
           *[other] { $count } frases; la primera, «{ $unit }»
        }
    }
    .help = «comunicado schema machine» dice qué lee el programa y qué debe escribir: una línea de JSON por frase.
nothing-of-ours = «{ $file }» no tiene nada en los idiomas de este proyecto
    .help = Compruebe en qué idiomas está; --locale dice cuál de los del proyecto se busca.

## Palabras de las tablas para traductores

# $source, $target: los nombres de los idiomas.
exchange-head-where = Dónde
exchange-head-source = Original: { $source }
exchange-head-target = Traducción: { $target }
exchange-head-state = Estado
exchange-head-note = Nota
exchange-head-length = Máximo
exchange-state-missing = falta
exchange-state-outdated = desactualizado
exchange-state-translated = traducido
exchange-state-reviewed = revisado
exchange-note-change = Cambió:
exchange-note-source = Original anterior:
exchange-note-target = Traducción anterior:
exchange-note-term = Glosario:
exchange-note-forbidden = No debe usarse:
exchange-note-suggestion = Sugerencia:
exchange-note-machine = Máquina:

## extract y merge

# $path: el archivo; $units: frases; $words: palabras de origen; $messages: cuántos mensajes.
extract-done =
    { $units ->
        [one] Se escribió { $path }: una frase, { $words } palabras.
        [many] Se escribió { $path }: { $units } de frases, { $words } palabras.
       *[other] Se escribió { $path }: { $units } frases, { $words } palabras.
    }
extract-nothing = No hay nada que extraer.
extract-next = Cuando vuelva: comunicado merge { $path }
# $units: frases que cambian; $files: archivos; $answers: frases que se miraron.
merge-done =
    { $units ->
        [0] No hay nada que cambiar.
        [one] Se tomó una frase.
        [many] Se tomaron { $units } de frases.
       *[other] Se tomaron { $units } frases.
    } { $files ->
        [0] { "" }
        [one] Cambió un archivo.
        [many] Cambiaron { $files } de archivos.
       *[other] Cambiaron { $files } archivos.
    }
merge-would =
    { $units ->
        [0] No hay nada que cambiar.
        [one] Se tomaría una frase.
        [many] Se tomarían { $units } de frases.
       *[other] Se tomarían { $units } frases.
    } { $files ->
        [0] { "" }
        [one] Cambiaría un archivo.
        [many] Cambiarían { $files } de archivos.
       *[other] Cambiarían { $files } archivos.
    }
# $path: un archivo devuelto.
merge-refused = { $path }: no se tomó nada. --partial toma lo que está bien.
failure-extract-exists = { $path } ya existe
    .help = Quizá alguien trabaja en él. Intégrelo con merge o diga --overwrite.
failure-no-target = «{ $path }» es el idioma de origen: nadie traduce a él
failure-extract-part = Una memoria y un glosario son de todo el proyecto: --only y --statement no dicen nada de ellos
# $path: el archivo; $entries: pares de frases o términos.
extract-reference = Se escribió { $path } ({ $entries }).
# $pairs: pares de frases de una memoria ajena.
merge-memory-done =
    { $pairs ->
        [0] La memoria ya lo tiene todo.
        [one] Entró un par en la memoria, como sugerencia.
       *[other] Entraron { $pairs } pares en la memoria, como sugerencias.
    }
merge-memory-would =
    { $pairs ->
        [0] La memoria ya lo tiene todo.
        [one] Entraría un par en la memoria, como sugerencia.
       *[other] Entrarían { $pairs } pares en la memoria, como sugerencias.
    }
# $path: un archivo de memory/.
failure-damaged-memory = { $path } no se puede leer o está dañado: no se le añade nada
    .help = Deshaga su último cambio en git o apártelo: lo aprobado se reúne de nuevo con «comunicado accept --all».

## suggest

# $unit: archivo y nombre de una frase; $text: lo que dice.
suggest-of = { $unit }: { $text }
# $percent: cuánto se parecen los orígenes; $text: la traducción; $source: de qué se hizo; $place: de dónde viene;
# $case: [same-place] la misma frase del mismo mensaje.
suggest-match =
    { $case ->
        [same-place] { "  " }{ $percent } %  { $text }
            { "         " }la misma frase en el mismo lugar
       *[other] { "  " }{ $percent } %  { $text }
            { "         " }de «{ $source }» ({ $place })
    }
# $program: el programa que nombra --with.
suggest-machine =
    { "  " }máquina  { $text }
    { "         " }del programa { $program }: nadie lo ha leído
suggest-nothing = No se ha traducido antes nada parecido.
# $sentences: cuántas se buscaron; $found: de cuántas se sabe algo.
suggest-done =
    { $sentences ->
        [0] No hay nada que traducir.
        [one] { $found ->
            [0] No se sabe nada de esta frase.
           *[other] Son sugerencias: no se escribió nada.
        }
       *[other] Sugerencias para { $found } de { $sentences } frases: no se escribió nada.
    }
failure-machine-start = El programa { $path } no se puede iniciar: { $cause }
failure-machine-late = El programa { $path } estuvo { $cause } segundos sin decir nada
    .help = Dele más tiempo con --patience.
failure-machine-large = El programa { $path } escribe demasiado
failure-machine-failed = El programa { $path } terminó con un error
