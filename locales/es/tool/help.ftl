### Ayuda de la línea de comandos. `help-export` es el comando `export`; `help-export-out`, su opción `--out`.
### El atributo .value nombra lo que recibe una opción. Opciones y comandos se escriben tal como se teclean.

## El programa

help-about = Publica un comunicado en todos los idiomas a partir de los mismos datos
# Aparece debajo de la ayuda del programa. se conservan las líneas; los comandos quedan alineados.
help-about-long =
    Los datos se guardan una sola vez, en data/; los textos, por idioma, en locales/.
    Tres tareas:
      comunicado init mis-comunicados   empezar un proyecto
      comunicado export                 publicar cada comunicado en cada idioma
      comunicado check                  encontrar lo que falta o está mal
    Una edición con errores se rechaza; la ya publicada se conserva.
    Códigos de salida: 0, todo en orden; 1, hay algo que corregir; 2, el comando no pudo ejecutarse.

## Encabezados y palabras sueltas

help-usage = Uso:
help-commands = Comandos
help-options = Opciones
help-arguments = Argumentos
help-global-options = Opciones de todos los comandos
# Representan cualquier comando y cualquier opción en la línea que sigue a «Uso:».
help-command-value = COMANDO
help-options-value = OPCIONES
help-default = valor predeterminado: { $value }
help-possible = valores admitidos: { $values }

## Opciones de todos los comandos

help-project = Trabajar en el proyecto de esta carpeta (si se omite: la carpeta superior más cercana que contenga comunicado.toml)
    .value = CARPETA
help-ui-locale = Mostrar los mensajes en este idioma: en o es (si se omite: el idioma del sistema)
    .value = ETIQUETA
help-color = Usar colores: auto (solo en una terminal), always (siempre) o never (nunca)
    .value = CUÁNDO
help-help = Mostrar la ayuda
help-version = Mostrar la versión

## export

help-export = Publicar: escribir en out/ todas las ediciones, cada una con su hoja de contactos
help-export-locale = Solo las ediciones en este idioma, con su región si la tiene: es, es-MX; se puede repetir. en-XA (con acentos, dos quintos más largo) y ar-XB (de derecha a izquierda) se hacen a partir del idioma de origen y se escriben en out-pseudo/, para probar el diseño
    .value = ETIQUETA
help-export-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-export-format = Solo este formato, uno de los que publica comunicado.toml: html, xlsx, vcard…; se puede repetir
    .value = FORMATO
help-export-audience = Para quién: public (lo habitual), press o internal; para cada uno hay una carpeta propia, out-press/ y out-internal/, que no se publica
    .value = DESTINATARIOS
help-export-out = Escribir en esta carpeta en lugar de la carpeta out/ del proyecto
    .value = CARPETA
help-export-check = No escribir nada; enumerar los archivos que difieren de lo que haría export y terminar con 1 si hay alguno
help-export-dry-run = No escribir nada; enumerar los archivos que se escribirían o se eliminarían
help-export-fallback = Publicar también las ediciones incompletas: lo que no está traducido aparece en otro idioma, señalado como tal
help-export-overwrite = Reemplazar los archivos publicados que alguien modificó a mano
help-export-formula-guard = Qué hacer con una celda que una hoja de cálculo tomaría por una fórmula: refuse (no escribir nada, si se omite) o escape (anteponerle un apóstrofo y avisar)
    .value = MODO
help-export-jobs = Trabajar en este número de ediciones a la vez (si se omite: una por núcleo del procesador); los archivos no cambian
    .value = NÚMERO
help-export-shard = Solo esta parte de los comunicados, por ejemplo 3/16, la tercera de dieciséis; cada máquina puede escribir una. Cuando todas estén listas y sus carpetas estén juntas, --join hace de ellas lo que habría hecho una sola exportación
    .value = K/N
help-export-join = Reunir lo que escribió --shard: comprobar que estén todas las partes y que salieron del mismo proyecto, escribir las listas y el manifiesto, y eliminar lo que ya no se publica
help-export-watch = Seguir y publicar cada cambio en cuanto se guarda, hasta que se pulse Ctrl-C

## contacts

help-contacts = Mostrar, revisar y exportar las personas del proyecto, sin sus comunicados
help-contacts-list = Mostrar quién figura en los datos y quién puede ver qué
help-contacts-list-audience = Solo lo que pueden ver estos destinatarios: public, press o internal (lo habitual: todo)
    .value = DESTINATARIOS
help-contacts-list-format = Cómo mostrarlo: table (tabla, lo habitual) o json
    .value = FORMATO
help-contacts-check = Buscar errores en organizaciones y contactos, sin mirar los textos
help-contacts-check-format = Cómo mostrar los avisos: full (lo habitual), concise, json, github, sarif o junit
    .value = FORMATO
help-contacts-check-strict = Salir con 1 también si hay advertencias
help-contacts-export = Escribir una hoja por idioma con todos los contactos que pueden ver los destinatarios, en out-contacts/
help-contacts-export-locale = Solo en este idioma, como es o es-MX; puede repetirse
    .value = ETIQUETA
help-contacts-export-statement = Solo los contactos de este comunicado; puede repetirse
    .value = COMUNICADO
help-contacts-export-format = Solo este formato, de los que muestran contactos; puede repetirse
    .value = FORMATO
help-contacts-export-one-workbook = Escribir solo un libro de cálculo, contacts.xlsx, con una hoja por idioma
help-contacts-export-audience = Para quién: public (lo habitual), press o internal; para cada uno hay una carpeta propia, como out-contacts-press/
    .value = DESTINATARIOS
help-contacts-export-out = Escribir en esta carpeta, que debe estar aparte de la de las ediciones publicadas
    .value = CARPETA
help-contacts-export-dry-run = No escribir nada; mostrar la lista de archivos
help-contacts-export-fallback = Escribir también las hojas que no están traducidas del todo
help-contacts-export-overwrite = Reemplazar los archivos editados a mano
help-contacts-export-formula-guard = Qué hacer con una celda que una hoja de cálculo tomaría por una fórmula: refuse (no escribir nada, si se omite) o escape (anteponerle un apóstrofo y avisar)
    .value = MODO
help-contacts-import = Incorporar en data/contacts.csv personas del archivo de otro programa: una tabla de Google Contacts u Outlook, un libro de cálculo, tarjetas (vCard) o una tabla como la nuestra
help-contacts-import-file = El archivo: .csv, .xlsx o .vcf
    .value = ARCHIVO
help-contacts-import-audience = Quién puede ver los contactos nuevos: public, press o internal (lo habitual)
    .value = DESTINATARIOS
help-contacts-import-region = Desde dónde se marcan los teléfonos sin +, como MX
    .value = REGIÓN
help-contacts-import-encoding = En qué está el texto del archivo, si no es UTF-8 y el propio archivo no lo indica, como windows-1252
    .value = CODIFICACIÓN
help-contacts-import-update = Aceptar también lo que falta a los contactos conocidos o estos dicen de otro modo
help-contacts-import-dry-run = No escribir nada; mostrar lo que cambiaría

## glossary

help-glossary = Incorporar al glosario palabras acordadas que vienen de otros programas
help-glossary-import = Incorporar en data/glossary.csv los términos del glosario de otro programa: TBX (versiones 2 y 3), una tabla o un libro de cálculo con una columna por idioma
help-glossary-import-file = El archivo: .tbx, .csv, .tsv o .xlsx
    .value = ARCHIVO
help-glossary-import-locale = Solo palabras de este idioma, como es o es-MX; puede repetirse
    .value = ETIQUETA
help-glossary-import-columns = Qué son las columnas, si el archivo no tiene encabezados: etiquetas de idioma, note, o cualquier otra cosa para lo que no se lee, como en,es,note
    .value = COLUMNAS
help-glossary-import-encoding = En qué está el texto del archivo, si no es UTF-8 y el propio archivo no lo indica, como windows-1252
    .value = CODIFICACIÓN
help-glossary-import-update = Aceptar también lo que los términos conocidos dicen de otro modo
help-glossary-import-dry-run = No escribir nada; mostrar lo que cambiaría
## import

help-import = Convertir un documento en comunicado: título, línea de fecha, párrafos, firmantes y contactos pasan a ser datos, textos y filas, como plan. Con --align, llenar los textos de otro idioma con una traducción que ya existe
help-import-file = El documento: .txt, .md, .docx, .odt o .html; - para la entrada estándar
    .value = ARCHIVO
help-import-statements = Importar todos los documentos de esta carpeta y de las que contiene, uno tras otro, con un informe
    .value = CARPETA
help-import-id = El identificador del comunicado (si falta: el del comunicado que ya dice casi todo, o uno formado con el título)
    .value = ID
help-import-locale = El idioma del documento, como es (si falta: el idioma de origen; en una carpeta, el de cada documento se deduce)
    .value = ETIQUETA
help-import-date = El día del comunicado, si el documento no lo dice, como 2017-12-04; con --align, el día del registro (si falta: hoy)
    .value = FECHA
help-import-embargo = El momento del embargo, si el del documento no se entiende, como 2017-12-04T09:00:00-06:00
    .value = MOMENTO
help-import-region = Desde dónde se marcan los teléfonos sin +, como MX
    .value = REGIÓN
help-import-audience = Quién puede ver los contactos: public (si falta), press o internal
    .value = DESTINATARIOS
help-import-encoding = En qué está el texto, si no es UTF-8 y él mismo no lo indica, como windows-1252
    .value = CODIFICACIÓN
help-import-update = Tomar también lo que el documento dice de otro modo: de contactos conocidos o, con --align, con otras palabras que el proyecto
help-import-format = Cómo mostrar las partes: table (si falta) o json
    .value = FORMATO
help-import-align = Poner el documento, una traducción, junto al comunicado: las frases encuentran sus mensajes, y se dice con qué seguridad; con --statements, cada traducción de la carpeta junto al comunicado que traduce
help-import-statement = El comunicado, por el nombre de su archivo en data/statements/
    .value = COMUNICADO
help-import-doubtful = Tomar también lo dudoso; el registro no responde de ello
help-import-report = Adónde va la página con los dos textos (si no: import/ETIQUETA-COMUNICADO.html en el proyecto)
    .value = ARCHIVO
help-import-dry-run = No escribir nada (con --align: solo la página de --report); mostrar qué cambiaría

## extract

help-extract = Escribir un archivo para traductores: todas las frases de un idioma, o las pendientes, con notas y códigos
help-extract-to = El formato: xliff (XLIFF 2.1, para programas de traducción), xliff12 (XLIFF 1.2, para OmegaT y programas más antiguos), po (gettext, para Poedit, Weblate…), xlsx (un libro de cálculo para rellenar), csv (la misma tabla como texto); tmx (la memoria), tbx y tbx3 (el glosario, como TBX 2, que todos los programas leen, o TBX 3)
    .value = FORMATO
help-extract-locale = A este idioma, por ejemplo es o es-MX
    .value = ETIQUETA
help-extract-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-extract-only = Solo mensajes que faltan (missing), desactualizados (outdated), traducidos (translated) o revisados (reviewed); varios, separados por comas
    .value = ESTADO
help-extract-out = Escribir en esta carpeta en lugar de exchange/ del proyecto
    .value = CARPETA
help-extract-overwrite = Reemplazar un archivo que ya existe
help-extract-with = Preguntar también a este programa por las frases que faltan o están desactualizadas: lee y escribe líneas de JSON («comunicado schema machine»); lo que pasa las comprobaciones sale como sugerencia de una máquina
    .value = PROGRAMA
help-extract-patience = Cuántos segundos puede callar el programa (si no: 60)
    .value = SEGUNDOS
help-extract-argument = Lo que se le dice al programa, después de «--»
    .value = ARGUMENTO

## suggest

help-suggest = Mostrar qué se tradujo antes de una frase o de otra parecida, y qué hace de ella un programa; no se escribe nada
help-suggest-message = El mensaje (si no: todo lo que falta o está desactualizado)
    .value = MENSAJE
help-suggest-locale = A este idioma, por ejemplo es o es-MX
    .value = ETIQUETA
help-suggest-text = Un texto en el idioma de origen, que no tiene que estar en el proyecto
    .value = TEXTO
help-suggest-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-suggest-format = Cómo mostrarlo: list (lista, lo habitual) o json («comunicado schema suggestions»)
    .value = FORMATO
help-suggest-with = Preguntar también a este programa: lee y escribe líneas de JSON («comunicado schema machine»), y lo que dice debe pasar las comprobaciones
    .value = PROGRAMA
help-suggest-patience = Cuántos segundos puede callar el programa (si no: 60)
    .value = SEGUNDOS
help-suggest-argument = Lo que se dice al programa, después de «--»
    .value = ARGUMENTO

## merge

help-merge = Integrar lo que volvió de los traductores en los archivos .ftl, frase por frase, y en el registro
help-merge-file = Los archivos devueltos; se reconoce su formato; las memorias (TMX) entran como sugerencias
    .value = ARCHIVO
help-merge-locale = El idioma, si un archivo no lo dice
    .value = ETIQUETA
help-merge-partial = Tomar lo que está bien de un archivo que no lo está del todo; si no, no se toma nada de él
help-merge-by = Quién responde de las traducciones (si no: GIT_AUTHOR_NAME o el nombre que tiene git)
    .value = NOMBRE
help-merge-date = El día, por ejemplo 2026-11-30 (si no: hoy)
    .value = FECHA
help-merge-dry-run = No escribir nada; mostrar los cambios como diff

## fmt

help-fmt = Ordenar la presentación de los archivos de textos: espacios, sangría, líneas vacías; lo que dicen y sus comentarios no cambian
help-fmt-path = Solo estos archivos, y los que haya en estas carpetas (si no se indica: todos los de locales/)
    .value = RUTA
help-fmt-check = No escribir nada; mostrar lo que cambiaría, y terminar con el código 1 si algo cambiaría
help-fmt-dry-run = No escribir nada; mostrar lo que cambiaría

## locale

help-locale = Empezar un idioma o informar de los que hay
help-locale-add = Empezar un idioma: cada mensaje del origen, listo para traducir; si se repite, añade lo nuevo
help-locale-add-tag = La etiqueta del idioma, como fr, ar, es-MX o zh-Hant
    .value = ETIQUETA
help-locale-add-region = Dónde están sus lectores, como MX o 419: decide el separador de las hojas de cálculo
    .value = REGIÓN
help-locale-add-refresh = Escribir de nuevo lo que espera con un texto que el origen ya no dice; lo que había se conserva al lado
help-locale-add-dry-run = No escribir nada; mostrar los archivos como quedarían
help-locale-list = Enumerar los idiomas del proyecto
help-locale-info = Informar de lo que se sabe de un idioma: sentido, formas del plural, fechas, números, enumeraciones, comillas y lo que aquí falta
help-locale-info-tag = La etiqueta del idioma, como fr o es-MX; no hace falta que esté en el proyecto
    .value = ETIQUETA
help-locale-info-format = Cómo mostrarlo: table (una tabla; es el valor predeterminado) o json (para programas, con más muestras)
    .value = FORMATO
help-locale-remove = Quitar un idioma: sus palabras, sus ajustes y lo publicado que nadie haya modificado
help-locale-remove-tag = La etiqueta del idioma
    .value = ETIQUETA
help-locale-remove-dry-run = No quitar nada; enumerar lo que se quitaría
help-locale-rename = Dar a un idioma otra etiqueta, con su registro y sus ajustes; lo publicado con la anterior se quita
help-locale-rename-old = Su etiqueta
    .value = ANTERIOR
help-locale-rename-new = Su nueva etiqueta
    .value = NUEVA
help-locale-rename-dry-run = No mover nada; enumerar lo que se movería

## rename

help-rename = Cambiar el nombre de un mensaje, término o atributo en todas partes: en todos los idiomas, donde se cita y en los datos; las traducciones al día siguen al día
help-rename-old = Su nombre: opening, -tratado (o tratado, si ningún mensaje se llama así), opening.nota
    .value = ANTES
help-rename-new = Su nombre nuevo
    .value = AHORA
help-rename-statement = El comunicado al que pertenece, si varios tienen un mensaje con ese nombre
    .value = COMUNICADO
help-rename-dry-run = No escribir nada; mostrar lo que cambiaría

## init

help-init = Crear un pequeño proyecto bilingüe, listo para usarse
help-init-dir = Carpeta del proyecto nuevo (si se omite: la carpeta actual); no se reemplaza ningún archivo
    .value = CARPETA

## check

help-check = Encontrar lo que falta o está mal en los textos y en los datos; no escribe nada
help-check-locale = Solo este idioma, con su región si la tiene: es, es-MX; se puede repetir
    .value = ETIQUETA
help-check-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-check-format = Cómo mostrar lo encontrado: full (con las líneas en cuestión; es el valor predeterminado), concise (una línea por aviso), json (para programas), github (anotaciones de GitHub Actions), sarif (para análisis de código) o junit (resultados de pruebas)
    .value = FORMATO
help-check-changed-since = Solo lo que está mal en mensajes, filas y archivos que cambiaron desde esta revisión de git, como main o HEAD~1
    .value = REVISIÓN
help-check-strict = Terminar con 1 también cuando solo hay advertencias
help-check-fix = Hacer las correcciones que no requieren ninguna decisión (espacios, comillas, puntos suspensivos, codificaciones erróneas…) y mostrar lo que queda
help-check-dry-run = Con --fix: no escribir nada; mostrar los cambios como diff

## status

help-status = Mostrar el estado de cada traducción y lo que está pendiente hoy
help-status-locale = Solo este idioma, con su región si la tiene: es, es-MX; se puede repetir
    .value = ETIQUETA
help-status-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-status-format = Cómo mostrarlo: table (una tabla; es el valor predeterminado), json (para programas) o html (una página para el navegador)
    .value = FORMATO
help-status-todo = Enumerar los mensajes pendientes, con archivo, línea y motivo: lo que hay que enviar al traductor

## diff

help-diff = Mostrar, palabra por palabra, qué cambió en el texto de origen desde que se hizo cada traducción desactualizada
help-diff-locale = Solo este idioma, con su región si la tiene: es, es-MX; se puede repetir
    .value = ETIQUETA
help-diff-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO

## accept

help-accept = Registrar que las traducciones dicen lo mismo que el texto de origen: su conformidad, con nombre y fecha
help-accept-message = Identificadores de mensajes o términos; quien indica uno afirma que la traducción es correcta tal como está
    .value = MENSAJE
help-accept-locale = Solo este idioma, con su región si la tiene: es, es-MX; se puede repetir
    .value = ETIQUETA
help-accept-statement = Solo este comunicado, por el nombre de su archivo en data/statements/; se puede repetir
    .value = COMUNICADO
help-accept-all = Todos los mensajes cuya traducción no está desactualizada: para empezar un registro o tras una entrega
help-accept-reviewed = Registrarlos como revisados: alguien distinto del traductor los comparó con el texto de origen
help-accept-trivial = Solo los mensajes desactualizados: el cambio en el texto de origen no significa nada, como una errata corregida
help-accept-by = Quién da su conformidad (si se omite: el nombre del autor que conoce git)
    .value = NOMBRE
help-accept-date = Qué día, por ejemplo 2017-12-04 (si se omite: hoy)
    .value = FECHA
help-accept-dry-run = No escribir nada; enumerar lo que se registraría

## explain

help-explain = Explicar qué significa un aviso y cómo corregir lo que señala; sin CLASE, enumerar todas las clases
help-explain-kind = El código o el nombre de una clase de aviso, como F030 o unknown-variable
    .value = CLASE

## schema

help-schema = Imprimir el esquema JSON de comunicado.toml, de edition.json, de los avisos o de locale.toml, para editores y programas
help-schema-what = Qué describir: project (comunicado.toml; es el valor predeterminado), edition (edition.json), findings (lo que imprime check --format json), locale (locale.toml), machine (las líneas de suggest --with) o suggestions (lo que imprime suggest --format json)
    .value = QUÉ

## completions

help-completions = Imprimir un guion con el que el intérprete de comandos completa comandos y opciones
help-completions-shell = Intérprete de comandos: bash, elvish, fish, powershell o zsh
    .value = INTÉRPRETE

## man

help-man = Imprimir la página de manual
help-man-out = Escribir en esta carpeta las páginas de manual de todos los comandos
    .value = CARPETA
