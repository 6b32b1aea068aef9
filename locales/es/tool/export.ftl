### Lo que dice export, aparte de los avisos.

## La tabla final

export-column-locale = Idioma
export-column-written = Escritas
export-column-to-write = Por escribir
export-column-unchanged = Sin cambios
export-column-refused = Rechazadas
# $case: si se conocen los errores. $errors: sus nombres, cada uno con su número. $command: muestra qué hay que corregir.
export-refused =
    { $case ->
        [known] Se rechazó la edición de { $statement } en { $locale }: { $errors }. Si ya había una publicada, se conserva. Para corregirla: { $command }
       *[unknown] Se rechazó la edición de { $statement } en { $locale }. Si ya había una publicada, se conserva. Para ver por qué: { $command }
    }
export-refused-more =
    { $editions ->
        [one] Se rechazó una edición más.
        [many] Se rechazaron { $editions } de ediciones más.
       *[other] Se rechazaron { $editions } ediciones más.
    }
export-removed =
    { $files ->
        [one] Se eliminó un archivo que ya no se genera.
        [many] Se eliminaron { $files } de archivos que ya no se generan.
       *[other] Se eliminaron { $files } archivos que ya no se generan.
    }
export-check-same = Los archivos publicados coinciden con los que se generarían.
export-check-differs = Los archivos publicados no coinciden con los que se generarían. Ejecute export para actualizarlos.
export-check-refused =
    { $editions ->
        [0] export no cambiaría nada, porque algo se lo impide; los detalles figuran abajo.
        [one] export no cambiaría nada, pero no porque todo esté en orden: rechazaría la edición indicada arriba.
        [many] export no cambiaría nada, pero no porque todo esté en orden: rechazaría { $editions } de ediciones.
       *[other] export no cambiaría nada, pero no porque todo esté en orden: rechazaría las { $editions } ediciones indicadas arriba.
    }
export-check-fallback = Lo que se publicó con --fallback se comprueba también con --fallback: comunicado export --check --fallback

## Qué sería de un archivo; sigue su ruta

export-action-write = escribir
export-action-remove = eliminar
export-action-refuse = bloqueado

## Lo que impide ejecutar el comando

export-pseudo = Estas páginas sirven para probar el diseño. Están en { $path }, aparte de lo que se publica, y no enlazan con nada más.
failure-pseudo-and-others = Los idiomas de prueba se exportan por separado: { $path }
    .help = Exporte los demás con otro comando.
failure-pseudo-out = Los idiomas de prueba no se escriben en { $path }, donde se publican ediciones
    .help = Omita --out o indique otra carpeta.
failure-unknown-locale = El proyecto no tiene el idioma «{ $path }»
    .help = Elija uno de estos: { $cause }
# $path: la etiqueta; $cause: los idiomas que el proyecto tiene.
failure-locale-not-begun = El proyecto aún no tiene el idioma «{ $path }»
    .help = Empiécelo con: comunicado locale add { $path }. Tiene: { $cause }
failure-unknown-locale-near = El proyecto no tiene el idioma «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-unknown-statement = El proyecto no tiene el comunicado «{ $path }»
    .help = Elija uno de estos: { $cause }
failure-unknown-statement-near = El proyecto no tiene el comunicado «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-unknown-format = No existe el formato «{ $path }»
    .help = Elija uno de estos: { $cause }
failure-unknown-format-near = No existe el formato «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-unpublished-format = Este proyecto no publica el formato «{ $path }»
    .help = Añádalo a los formatos de [export] en comunicado.toml. Ahora figuran: { $cause }
failure-threads = No se puede repartir el trabajo entre los procesadores: { $cause }
    .help = Pruebe con un número menor en --jobs.

## Por partes

# $shard: la parte, por ejemplo 3/16.
export-shard = La parte { $shard } está lista. Cuando lo estén todas, «comunicado export --join» las reúne.

## Destinatarios

# $audience: para quién, press o internal; $path: la carpeta.
export-audience = Estas ediciones son solo para «{ $audience }». Su carpeta es { $path }: no la publique.

## En observación

watch-ready = Se observa { $path }. Cada cambio se publica en cuanto se guarda; Ctrl-C termina.
# $written y $removed: archivos; $errors y $warnings: lo que hay que corregir en total.
watch-run =
    { $written ->
        [0] Nada que escribir
        [one] Se escribió un archivo
        [many] Se escribieron { $written } de archivos
       *[other] Se escribieron { $written } archivos
    }{ $removed ->
        [0] {""}
        [one] , se eliminó uno
        [many] , se eliminaron { $removed }
       *[other] , se eliminaron { $removed }
    } en { $milliseconds } ms; { $errors ->
        [0] ningún error
        [one] un error
        [many] { $errors } de errores
       *[other] { $errors } errores
    } y { $warnings ->
        [0] ninguna advertencia.
        [one] una advertencia.
        [many] { $warnings } de advertencias.
       *[other] { $warnings } advertencias.
    }
failure-watch = No se puede observar { $path }: { $cause }
