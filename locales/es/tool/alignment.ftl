### Una traducción en un documento junto a su comunicado: avisos, lo que dice «import --align» y la página con los dos textos.
### Variables: $message (identificador de un mensaje), $text (palabras), $file y $path (el documento), $count (número de mensajes o líneas).

## Avisos

# $case: el motivo; $language: el idioma en que parece estar el documento, si se sabe.
foreign-document =
    { $case ->
        [letters] «{ $file }» está en otra escritura que la del idioma en que se dice que está
        [language] «{ $file }» está en otro idioma del que se dice: { $language }
        [empty] «{ $file }» no contiene palabras de un comunicado
        [large] «{ $file }» es mucho más largo que el comunicado
       *[statement] «{ $file }» no parece una traducción de este comunicado
    }
    .help =
        { $case ->
            [letters] Indique la traducción al idioma de --locale. No se tomó nada.
            [language] Indique la traducción al idioma de --locale. No se tomó nada.
           *[other] Compruebe si el archivo y --statement corresponden. No se tomó nada.
        }
# $language: un idioma; $statement: un identificador; $command: un comando; $locale: su etiqueta; $known: si el proyecto lo tiene.
known-translation = El idioma del documento es { $language }: es el comunicado { $statement } en ese idioma
    .help =
        { $known ->
            [no] Comience el idioma con comunicado locale add { $locale } y después ponga el documento junto al comunicado: { $command }
           *[yes] Póngalo junto al comunicado: { $command }
        }
# $count: cuántos documentos; $known: si el proyecto tiene el idioma; $locale: su etiqueta.
lone-translation =
    { $count ->
        [one] El idioma del documento es { $language }, y ningún comunicado de su fecha se le parece
       *[other] El idioma de { $count } documentos es { $language }, y ningún comunicado de sus fechas se les parece
    }
    .help =
        { $count ->
            [one] Importe primero el comunicado que traduce. Si es un comunicado por sí mismo,
           *[other] Importe primero los comunicados que traducen. Si son comunicados por sí mismos, impórtelos en una carpeta propia, que pasa a ser un proyecto en { $language }. Para tenerlos en este proyecto, cuyos demás idiomas quedarían por traducir,
        } { $known ->
            [no] empiece el idioma con comunicado locale add { $locale } e indíquelo: --locale { $locale }
           *[yes] indique el idioma: --locale { $locale }
        }
unplaced-words = Estas palabras no son de ningún mensaje: «{ $text }»
    .help = Si son parte del comunicado, póngalas en el mensaje que traducen; una nota o firma del traductor puede quedar fuera.
not-in-document = El documento no tiene palabras para «{ $message }»: «{ $text }»
    .help = Traduzca el mensaje o compruebe en la página si sus palabras quedaron en uno vecino.
doubtful-match = Estas palabras pueden ser las de «{ $message }», o no: «{ $text }»
    .help = Compare las dos en la página. Si todas son correctas, --doubtful las toma.
other-translation = «{ $message }» dice otra cosa en el proyecto, y allí queda como está
    .help = En el proyecto: «{ $text }». En el documento: «{ $other }». Si el documento es el correcto, --update toma sus palabras.
# $fact: qué es; $case: [other] el documento dice otra cosa, [unknown] el proyecto no tiene nada igual, [lacking] el documento no lo tiene;
# $found: en el documento; $wanted: en el proyecto; $whose: un nombre, o nada.
other-fact =
    { $case ->
        [lacking] { $fact ->
            [signatory] «{ $wanted }» firmó, y el documento no lo nombra
           *[other] «{ $wanted }» es un contacto del comunicado, y el documento no lo nombra
        }
        [unknown] { $fact ->
            [telephone] El documento tiene un teléfono que el proyecto no tiene: { $found }
            [email] El documento tiene un correo electrónico que el proyecto no tiene: { $found }
           *[other] El documento dice «{ $found }», que el proyecto no tiene
        }
       *[other] { $fact ->
            [telephone] El documento tiene otro teléfono: { $found }; en el proyecto es { $wanted }
            [email] El documento tiene otro correo electrónico: { $found }; en el proyecto es { $wanted }
            [site] El documento tiene otra dirección web: { $found }; en el proyecto es { $wanted }
            [day] El documento es de otro día: { $found }; en el proyecto es { $wanted }
           *[other] El documento escribe un nombre de otro modo: «{ $found }»; en el proyecto es «{ $wanted }»
        }
    }
    .help =
        { $case ->
            [lacking] Pregunte si se omitió a propósito. Los datos del proyecto quedan como están.
           *[other] Averigüe cuál es el correcto. Lo que el documento dice de ello no se toma; si es lo correcto, corrija los datos.
        }
single-form = «{ $message }» tiene varias formas, y un documento muestra una de ellas: «{ $text }»
    .help = Traduzca todas las formas, entre ellas esta; «comunicado extract» las enumera.
not-shown = Ningún documento muestra «{ $message }»: falta traducirlo
    .help = Tradúzcalo en el archivo de textos; «comunicado status --todo» enumera lo pendiente.

## Lo que dice el comando

align-done =
    { $units ->
        [0] No hay nada que cambiar.
        [one] Un mensaje tiene ahora el texto de «{ $path }». Léalo en la página antes de aceptarlo.
       *[other] { $units } mensajes tienen ahora el texto de «{ $path }». Léalos en la página antes de aceptarlos.
    }
align-would =
    { $units ->
        [0] No hay nada que cambiar.
        [one] Un mensaje tomaría el texto de «{ $path }».
       *[other] { $units } mensajes tomarían el texto de «{ $path }».
    }
align-report = Los dos textos, lado a lado: { $path }
failure-align-report = { $path } ya existe y no es una página de este tipo
    .help = Indique otro archivo con --report.
failure-align-facts = No se puede leer { $path }: no hay con qué comparar un documento
    .help = Vea lo que dice de él «comunicado check».
failure-align-what = Una traducción se pone junto a un comunicado: indique cuál es y en qué idioma está
    .help = Por ejemplo: --align --locale es --statement llamado-urgente. Con --statements se encuentran solos, para todos los documentos de una carpeta.

## La página

alignment-title = Una traducción junto a su comunicado
alignment-source = Comunicado
alignment-document = Documento
alignment-judgement = Seguridad
alignment-next = Qué hacer ahora
# $count: cuántas filas y datos están en duda.
alignment-next-read =
    { $count ->
        [0] Lea los dos lados de cada fila. Nada está en duda, pero un programa ha comparado extensiones, números y nombres, no significados.
        [one] Lea los dos lados de cada fila; primero la del borde discontinuo, o el dato de abajo: está en duda.
       *[other] Lea los dos lados de cada fila; primero las del borde discontinuo y los datos de abajo: { $count } están en duda.
    }
# $path: el archivo con las palabras de la traducción.
alignment-next-correct = Corrija lo que esté mal y añada lo que falte en { $path }.
alignment-next-doubtful = No se tomó nada dudoso. Si todo ello es correcto, tómelo:
alignment-next-accept = Cuando todo esté bien, dígalo, con su nombre y la fecha:
alignment-known = En el proyecto:
alignment-left-over = Sin lugar
alignment-facts = Datos
alignment-facts-same = Los teléfonos, las direcciones, los nombres y el día son los del proyecto, hasta donde el documento los dice.
alignment-fact-lines = Líneas del documento con datos, que no se traducen
alignment-sure = Seguro
alignment-likely = Probable
alignment-doubtful = Dudoso
alignment-missing = No está en el documento
alignment-not-shown = Los documentos no lo muestran
alignment-outcome-left-over = no es de ningún mensaje
# $outcome: qué pasa con el mensaje.
alignment-outcome =
    { $outcome ->
        [taken] se toma del documento
        [same] el proyecto ya lo dice así
        [differs] el proyecto dice otra cosa y la conserva
        [kept] el proyecto conserva lo que tiene
        [doubtful] no se toma
        [unwritten] no se toma: es una de varias formas
        [refused] no se toma nada
       *[missing] falta traducirlo
    }
alignment-count-sure =
    { $count ->
        [one] { $count } seguro
       *[other] { $count } seguros
    }
alignment-count-likely =
    { $count ->
        [one] { $count } probable
       *[other] { $count } probables
    }
alignment-count-doubtful =
    { $count ->
        [one] { $count } dudoso
       *[other] { $count } dudosos
    }
alignment-count-missing =
    { $count ->
        [one] uno no está en el documento
       *[other] { $count } no están en el documento
    }
alignment-count-left-over =
    { $count ->
        [one] un pasaje sin lugar
       *[other] { $count } pasajes sin lugar
    }
alignment-count-facts =
    { $count ->
        [one] un dato distinto
       *[other] { $count } datos distintos
    }
# $case: por qué no se toma nada.
alignment-refused =
    { $case ->
        [language] El documento está en otro idioma. No se toma nada de él.
        [empty] El documento no contiene palabras de un comunicado.
        [large] El documento es mucho más largo que el comunicado. No se toma nada de él.
       *[statement] El documento no parece una traducción de este comunicado. No se toma nada de él.
    }
alignment-reason-anchors =
    { $count ->
        [0] coinciden nombres o palabras emparentadas
        [one] coincide un número o una dirección
       *[other] coinciden { $count } números o direcciones
    }
alignment-reason-place = un párrafo propio, entre los de sus vecinos
alignment-reason-cut = los párrafos se dividen de otro modo que en el comunicado
alignment-reason-long = más largo de lo esperado
alignment-reason-short = más corto de lo esperado
alignment-reason-rivals = no se descartan otras palabras cercanas
alignment-reason-moved = el párrafo está en otro lugar del documento
alignment-reason-same = el comunicado dice lo mismo que en «{ $message }»
# $wanted: números del comunicado; $found: números del documento.
alignment-reason-differs =
    { $case ->
        [lacking] no está en el documento: { $wanted }
        [added] solo está en el documento: { $found }
       *[other] { $found } en lugar de { $wanted }
    }
# $codes: nombres acordados y valores.
alignment-reason-codes = no como se acordó, o no está: { $codes }
