### Avisos y fallos al escribir lo publicado.

## Avisos

foreign-file =
    { $case ->
        [folder] Hay una carpeta en el lugar que corresponde al archivo { $path }
        [link] Hay un enlace simbólico o un dispositivo en el lugar que corresponde al archivo { $path }
       *[file] { $path } ya existe y no lo escribió este programa
    }
    .help = No se sobrescribió nada. Mueva o elimine lo que hay en { $path } y exporte de nuevo.
edited-file =
    { $case ->
        [obsolete] { $path } ya no se publica, pero se modificó después de haberse escrito
       *[changed] { $path } se modificó después de haberse escrito
    }
    .help =
        { $case ->
            [obsolete] No se eliminó. Guarde lo que necesite de él y elimínelo.
           *[changed] No se sobrescribió. Haga el cambio en los textos o los datos del proyecto y exporte con --overwrite, o elimine el archivo y exporte de nuevo.
        }
damaged-manifest = No se puede leer { $path }, por lo que no se sabe qué archivos publicados escribió este programa
    .help = No se escribió nada. Restaure el archivo desde el control de versiones o elimínelo: los archivos idénticos a los que se exportan se adoptan; los demás se señalan y se conservan.
    .label = no es una entrada del manifiesto
conflicting-manifest = { $path } contiene las dos versiones de una fusión
    .help = Se leyeron las dos versiones y la próxima exportación reescribirá el archivo: no hay que corregir nada a mano.
    .label = el conflicto
unsafe-path = { $path } no puede ser la ruta de un archivo publicado
    .help = Use en los identificadores y en las etiquetas de idioma letras de la A a la Z sin tilde, cifras, «-», «_» y «.», y empiece por una letra o una cifra.
linked-folder = No se escribió { $path } porque la carpeta { $folder } es un enlace simbólico que puede llevar fuera de la carpeta de salida
    .help = Sustituya el enlace { $folder } por una carpeta real o indique otra carpeta con --out.
two-artifacts = { $path } y { $other } serían el mismo archivo
    .help = Cambie el nombre de uno de los dos: algunos sistemas no distinguen mayúsculas de minúsculas.

## Cuando el sistema se niega

failure-output-locked = Hay otra exportación en curso en { $path }
    .help = Espere a que termine y vuelva a intentarlo.
failure-output-desk = { $path } tiene que ser una carpeta, porque este programa guarda en ella su bloqueo
    .help = Mueva o elimine lo que hay en su lugar.
failure-lock-output = No se puede bloquear { $path }: { $cause }
failure-read-output = No se puede leer { $path }: { $cause }
failure-make-folder = No se puede crear la carpeta { $path }: { $cause }
failure-write-output = No se puede escribir { $path }: { $cause }
    .help = Lo ya publicado está intacto. Corrija la causa y exporte de nuevo.
failure-no-shards = En { $path } no hay partes que reunir
    .help = Primero escríbalas, por ejemplo con «comunicado export --shard 1/2» y «comunicado export --shard 2/2», en esta carpeta o copiadas a ella, incluidos los archivos shard-1-of-2.json, etcétera.
# $cause: por ejemplo, 2/4, 4/4.
failure-shards-missing = En { $path } no están todas las partes. Faltan: { $cause }
    .help = Ejecute «comunicado export --shard» con cada una de ellas o copie la carpeta que escribió. No se reunió nada.
failure-shard-damaged = { $path } está dañado
    .help = Vuelva a exportar esta parte o a copiar su carpeta. No se reunió nada.
failure-shard-program = { $path } lo escribió otra versión de comunicado
    .help = Vuelva a exportar esta parte con esta versión. No se reunió nada.
failure-shard-order = { $path } se pidió de otra manera: para otros destinatarios o con otras opciones
    .help = Indique con --join las mismas --audience, --fallback, --formula-guard y --overwrite que con --shard. No se reunió nada.
failure-shard-inputs = { $path } salió de otro estado del proyecto que el que hay aquí
    .help = Vuelva a exportar esta parte. No se reunió nada.
failure-shard-manifest = { $path } partió de otro manifest.json que el que hay aquí
    .help = Todas las partes empiezan con la carpeta publicada antes o todas sin ninguna. Vuelva a exportar esta parte. No se reunió nada.
# $cause: el archivo de la parte.
failure-shard-file = { $path } no está como lo dejó la parte { $cause }
    .help = Copie entera la carpeta de esta parte o vuelva a exportarla. Las partes que se hacen por separado empiezan con carpetas vacías (--out). No se reunió nada.
failure-remove-output = No se puede eliminar { $path }: { $cause }
