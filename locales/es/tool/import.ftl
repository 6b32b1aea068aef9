### La orden import: un documento se convierte en comunicado.

import-column-part = Parte
import-column-id = Identificador
import-column-words = Palabras
import-column-sure = Seguro
import-column-speaker = Cita a
# $name es el nombre de alguien a quien se cita.
import-speaker = { $name } ({ $sure ->
    [likely] probable
   *[unsure] no es seguro
})

import-column-file = Archivo
import-column-outcome = Resultado
import-column-paragraphs = Cuerpo
import-column-signatories = Firmantes
import-column-contacts = Contactos
import-column-warnings = Advertencias

import-outcome-new = nuevo
import-outcome-changed = cambiado
import-outcome-same = conocido
import-outcome-repeated = repetido
import-outcome-refused = rechazado
import-outcome-translation = traducción
import-outcome-aligned = alineado

# $documents: cuántos documentos; $new, $changed, $same, $repeated, $translations, $refused: de cuántos se hizo qué.
import-archive-done =
    { $documents ->
        [one] Un documento
       *[other] { $documents } documentos
    }: nuevos { $new }, cambiados { $changed }, conocidos { $same }, repetidos { $repeated }, traducciones { $translations }, rechazados { $refused }.
import-archive-would =
    { $documents ->
        [one] Un documento
       *[other] { $documents } documentos
    }; serían: nuevos { $new }, cambiados { $changed }, conocidos { $same }, repetidos { $repeated }, traducciones { $translations }, rechazados { $refused }.

# $language: un idioma.
import-archive-language = El idioma de origen del nuevo proyecto es el de la mayoría de los documentos: { $language }. Con --locale se indica otro.
# $count de $looked documentos están en $language, de etiqueta $locale; $own: el idioma que se importa.
import-archive-other-language = De { $looked } documentos examinados, { $count } están en { $language }; lo que se importa aquí está en { $own }. Una traducción se pone junto a su comunicado. Los comunicados escritos en { $language } necesitan --locale { $locale } o una carpeta propia.
# $count: cuántos archivos.
import-archive-left-out =
    { $count ->
        [one] Un archivo es del proyecto mismo (sus palabras y datos, las ediciones publicadas, lo que sale y entra, README) y queda fuera.
       *[other] { $count } archivos son del proyecto mismo (sus palabras y datos, las ediciones publicadas, lo que sale y entra, README) y quedan fuera.
    }
# $count: cuántos documentos.
import-archive-translations =
    { $count ->
        [one] Un documento traduce un comunicado. Para ponerlo junto a su comunicado:
       *[other] { $count } documentos traducen comunicados. Para ponerlos junto a sus comunicados:
    }

import-sure-sure = sí
import-sure-likely = probable
import-sure-unsure = no

import-part-masthead = antes del título
import-part-embargo = embargo
import-part-title = título
import-part-subtitle = subtítulo
import-part-dateline = línea de fecha
import-part-paragraph = párrafo
import-part-heading = encabezado
import-part-item = elemento de una lista
import-part-quote = cita
import-part-attribution = quien habla
import-part-signed-heading = encabezado de los firmantes
import-part-signatory = firmante
import-part-end-mark = marca final
import-part-pointer = dónde están los contactos
import-part-notes-heading = encabezado de las notas
import-part-note = nota a la redacción
import-part-contacts-heading = encabezado de los contactos
import-part-contact = contacto
import-part-translation = traducción a otro idioma

# $id: un comunicado; $new, $changed: cuántos mensajes; $files: cuántos archivos.
import-done =
    Comunicado { $id }: { $new ->
        [0] ningún mensaje nuevo
        [one] un mensaje nuevo
       *[other] { $new } mensajes nuevos
    }, { $changed ->
        [0] ninguno cambiado
        [one] uno cambiado
       *[other] { $changed } cambiados
    }; { $files ->
        [one] se escribió un archivo.
       *[other] se escribieron { $files } archivos.
    }
import-would =
    Comunicado { $id }: { $new ->
        [0] ningún mensaje nuevo
        [one] un mensaje nuevo
       *[other] { $new } mensajes nuevos
    }, { $changed ->
        [0] ninguno cambiado
        [one] uno cambiado
       *[other] { $changed } cambiados
    }; { $files ->
        [one] se escribiría un archivo.
       *[other] se escribirían { $files } archivos.
    }
import-nothing = El comunicado { $id } ya dice esto: no hay nada que hacer.
import-refused = No se escribió nada: corrija lo que figura como error y vuelva a importar.

# $path: la etiqueta.
failure-import-locale = El proyecto aún no tiene el idioma «{ $path }»
    .help = Una traducción empieza con: comunicado locale add { $path }. Un proyecto con comunicados en este idioma: importe en una carpeta propia.
# $path: lo que se escribió tras --id, o nada.
failure-import-id = «{ $path }» no puede ser el identificador de un comunicado
    .help = Indique uno con --id: minúsculas, cifras y guiones, como global-compact-2017.
# $path: lo que se escribió tras --date.
failure-import-date = «{ $path }» no es un día
    .help = Escriba año, mes y día: --date 2017-12-04.
# $path: lo que se escribió tras --embargo.
failure-import-embargo = «{ $path }» no es un momento
    .help = Escriba día, hora y diferencia con UTC: --embargo 2017-12-04T09:00:00-06:00.

## Avisos

no-title = No se reconoce ningún título en el documento
    .help = Ponga el título en su propia línea al principio del documento, o dele el estilo «Título».
no-day = El documento no dice ningún día
    .help = Escriba lugar y fecha antes del primer párrafo, o indique el día con --date.
# $part: por qué se tomó; $found: sus primeras palabras.
unsure-part =
    «{ $found }» se tomó por { $part ->
        [masthead] palabras que van antes del título
        [embargo] el embargo
        [title] el título
        [subtitle] el subtítulo
        [dateline] la línea de fecha
        [paragraph] un párrafo
        [heading] un encabezado
        [item] un elemento de una lista
        [quote] una cita
        [attribution] el nombre de quien habla
        [signed-heading] el encabezado de los firmantes
        [signatory] un firmante
        [end-mark] la marca final
        [pointer] una línea que dice dónde están los contactos
        [notes-heading] el encabezado de las notas a la redacción
        [note] una nota a la redacción
        [contacts-heading] el encabezado de los contactos
       *[contact] un contacto
    } y podría ser otra cosa
    .help = Revíselo en el plan. Si es otra cosa, hágalo más claro en el documento, con un estilo o una línea vacía, y vuelva a importarlo.
# $found: un día tal como está escrito.
unsure-day =
    { $case ->
        [apart] Ninguna línea de fecha dice un día; se tomó «{ $found }»
        [two] El documento dice además otro día: «{ $found }»; se tomó el primero
        [moved] El comunicado es del { $before } y el documento, del { $found }: se toma por una corrección. Si es otro comunicado, dele un id propio con --id
       *[figures] «{ $found }» puede leerse como dos días; se leyó como el idioma escribe los días
    }
    .help = Revise la fecha en el plan.
# $found: la línea.
unread-embargo = No se entiende el momento de este embargo: «{ $found }»
    .help = Indíquelo con --embargo, por ejemplo 2017-12-04T09:00:00-06:00. Los nombres de los husos horarios significan cosas distintas según el país.
# $found: palabras del documento; $label: la etiqueta.
label-instead = En lugar de «{ $found }» figura la etiqueta «{ $label }»
    .help = Todos los comunicados del proyecto llevan las mismas etiquetas: locales/<idioma>/labels.ftl.
# $found: palabras del documento.
kept-in-comment = «{ $found }» no figura en ninguna edición; queda como comentario al principio de los textos
    .help = No hay que hacer nada.
# $found: el encabezado de las notas.
notes-in-body = «{ $found }» y lo que sigue van al final del cuerpo, antes de los firmantes
    .help = Las ediciones muestran el cuerpo antes de quienes firman. Si deben ir en otro lugar, mueva los mensajes en data/statements/.
# $found: palabras del contacto; $name, $organization: lo que se tomó por ello.
unsure-contact = En «{ $found }» se tomó «{ $name }» por el nombre y «{ $organization }» por la organización
    .help = Revise el contacto en el plan y, si no es así, corrija su fila en data/contacts.csv.
# $found: un teléfono tal como está escrito; $region: una región.
unsure-phone =
    { $case ->
        [assumed] El teléfono { $found } no lleva prefijo de país; se tomó por uno de { $region }
        [other-region] El teléfono { $found } no es de { $region }
       *[unread] El teléfono { $found } no existe en ningún país que el documento nombre; sus cifras quedan como nota
    }
    .help = Escríbalo con + y el prefijo del país, o indique el país con --region.
# $id: un contacto; $field: una columna; $before: lo que dicen los datos; $after: lo que dice el documento.
contact-differs = En { $field } del contacto { $id } figura «{ $before }» y el documento dice «{ $after }»; se queda como está
    .help = Corrija data/contacts.csv, o tome lo que dice el documento con --update.
# $what: organización o lugar; $found: el nombre en el documento; $known: el nombre en el proyecto.
similar-name =
    { $case ->
        [near] { $what ->
            [place] El lugar «{ $found }» es nuevo, y ya figura «{ $known }»
           *[organization] La organización «{ $found }» es nueva, y ya figura «{ $known }»
        }
       *[same] «{ $found }» figura en este proyecto como «{ $known }»
    }
    .help =
        { $case ->
            [near] Si son lo mismo, use un solo nombre en el documento y vuelva a importarlo.
           *[same] Las ediciones muestran el nombre que tiene el proyecto.
        }
# $found: un enlace.
look-left-out =
    { $case ->
        [link] Se omitió el enlace a «{ $found }»; sus palabras están
       *[marks] Aquí se omitió un énfasis; las palabras están
    }
    .help = Revise el mensaje y, si importa, márquelo a mano.
# $found: un nombre.
unwritable-words =
    { $case ->
        [formula] Una hoja de cálculo tomaría el nombre «{ $found }» por una fórmula
        [mark] El nombre «{ $found }» termina como una marca de destinatarios
       *[characters] Estas palabras llevan caracteres que ningún texto debería tener
    }
    .help = Corrija el documento y vuelva a importarlo.
# $part: una clase de parte; $found: las palabras.
lost-words = El plan perdería palabras: «{ $found }»
    .help = Es un fallo del programa. No se escribió nada; importe el documento sin esta línea y añádala a mano.
# $count: cuántos pasajes; $words: las primeras palabras del primero; $found: su idioma; $locale: su etiqueta; $path: el documento; $id: el comunicado.
second-language =
    { $count ->
        [one] «{ $words }…» está en { $found }: se apartó un pasaje, que aún no figura en ningún archivo
       *[other] «{ $words }…» está en { $found }: se apartaron { $count } pasajes, que aún no figuran en ningún archivo
    }
    .help = Si el idioma está en el proyecto (comunicado locale add { $locale }), tómelos como traducción: comunicado import --align --statement { $id } --locale { $locale } { $path }
# $found: alguien, con su cargo; $organization: la organización.
person-signs = «{ $found }» firma por { $organization }: las ediciones muestran la organización, y la persona queda en un comentario
    .help = Para mostrar también a la persona, escriba el nombre en data/organizations.csv como deba leerse.
# $count: cuántos; $found: el primer país; $organization: la organización.
country-apart =
    { $count ->
        [one] «{ $found }», detrás de { $organization }, pasó a la columna country
       *[other] «{ $found }», detrás de { $organization }, y { $count } en total como este pasaron a la columna country
    }
    .help = Las ediciones muestran solo el nombre. Para mostrar también el país, escríbalo en el nombre en data/organizations.csv.
# $case: todo el documento o un pasaje; $words: las primeras palabras del pasaje; $found: un idioma; $expected: otro.
other-language =
    { $case ->
        [passage] «{ $words }…» parece estar en { $found } y no en { $expected }
       *[document] El documento parece estar en { $found } y no en { $expected }
    }
    .help =
        { $case ->
            [passage] Quítelo del documento e impórtelo como traducción.
           *[document] Indique su idioma con --locale.
        }
# $id: un mensaje; $found: sus primeras palabras.
gone-part = El documento ya no dice «{ $found }»: se elimina el mensaje { $id }
    .help = Sus traducciones sobran ahora; check las enumera.
# $count: cuántas líneas se leen.
long-document = El documento es más largo que cualquier comunicado: solo se leerían sus primeras { $count } líneas
    .help = Importe el comunicado solo, sin lo que lo acompaña.
# $id: un mensaje · $placeable: lo que lleva entre llaves · $found: lo que dice.
written-out = El mensaje { $id } decía «{ $found }» con { $placeable }, pero el documento dice ahí otra cosa: ahora están sus palabras
    .help = Si cambió el dato, corríjalo en los datos y vuelva a poner { $placeable }; si no, no hay nada que hacer.
# $id: un mensaje.
other-forms = El documento muestra una sola forma del mensaje { $id }: se cambió, y las demás quedan como estaban
    .help = Corrija las demás formas del mismo modo.
