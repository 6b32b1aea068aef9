## Findings of the writer

foreign-file =
    { $case ->
        [folder] Hay una carpeta en el lugar que corresponde al archivo { $path }
        [link] Hay un enlace simbólico o un dispositivo en el lugar que corresponde al archivo { $path }
       *[file] { $path } ya existe y no lo escribió este programa
    }
    .help = No se sobrescribió nada. Mover o eliminar lo que hay en { $path } y exportar de nuevo.
edited-file =
    { $case ->
        [obsolete] { $path } ya no se publica, pero se modificó después de haberse escrito
       *[changed] { $path } se modificó después de haberse escrito
    }
    .help =
        { $case ->
            [obsolete] No se eliminó. Guardar lo que haga falta y eliminar el archivo.
           *[changed] No se sobrescribió. Hacer el cambio en los textos o los datos del proyecto y exportar con --overwrite, o eliminar el archivo y exportar de nuevo.
        }
damaged-manifest = No se puede leer { $path }, por lo que se ignora qué archivos publicados escribió este programa
    .help = No se escribió nada. Restaurar el archivo desde el control de versiones o eliminarlo: los archivos idénticos a los que se exportan se adoptan; los demás se señalan y se conservan.
    .label = no es una entrada del manifiesto
conflicting-manifest = { $path } contiene las dos partes de una fusión
    .help = Se leyeron las dos partes y la próxima exportación reescribe el archivo: no hace falta corregir nada a mano.
    .label = el conflicto
unsafe-path = { $path } no puede ser la ruta de un archivo publicado
    .help = Usar en los identificadores y los códigos de idioma letras de la A a la Z sin tilde, cifras, «-», «_» y «.», y empezar por una letra o una cifra.
linked-folder = No se escribió { $path } porque la carpeta { $folder } es un enlace simbólico que puede llevar fuera de la carpeta de salida
    .help = Sustituir el enlace { $folder } por una carpeta real o indicar otra carpeta con --out.
two-artifacts = { $path } y { $other } serían el mismo archivo
    .help = Cambiar el nombre de uno de los dos: algunos sistemas no distinguen mayúsculas de minúsculas.

## When the system refuses

failure-output-locked = Hay otra exportación en curso en { $path }: esperar a que termine y volver a intentarlo
failure-output-desk = { $path } tiene que ser una carpeta, porque este programa guarda en ella su cerrojo: mover o eliminar lo que hay en su lugar
failure-lock-output = No se puede bloquear { $path }: { $cause }
failure-read-output = No se puede leer { $path }: { $cause }
failure-make-folder = No se puede crear la carpeta { $path }: { $cause }
failure-write-output = No se puede escribir { $path }: { $cause }. Lo publicado anteriormente está intacto
failure-remove-output = No se puede eliminar { $path }: { $cause }
