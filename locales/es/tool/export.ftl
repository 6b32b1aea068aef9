## The closing table

export-column-locale = Idioma
export-column-written = Escritas
export-column-to-write = Por escribir
export-column-unchanged = Sin cambios
export-column-refused = Rechazadas
export-refused = Se rechazó la edición de { $statement } en { $locale }. Si ya había una publicada, se conserva.
export-refused-more =
    { $editions ->
        [one] Se rechazó una edición más.
       *[other] Se rechazaron { $editions } ediciones más.
    }
export-removed =
    { $files ->
        [one] Se eliminó un archivo que ya no se genera.
       *[other] Se eliminaron { $files } archivos que ya no se generan.
    }
export-check-same = Los archivos publicados coinciden con los que se generarían.
export-check-differs = Los archivos publicados no coinciden con los que se generarían. Ejecutar export para actualizarlos.

## What would become of a file, before its path

export-action-write = escribir
export-action-remove = eliminar
export-action-refuse = bloqueado

## What keeps the command from running

failure-unknown-locale = El proyecto no tiene el idioma «{ $path }»
    .help = Elegir uno de estos: { $cause }
failure-unknown-locale-near = El proyecto no tiene el idioma «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-unknown-statement = El proyecto no tiene el comunicado «{ $path }»
    .help = Elegir uno de estos: { $cause }
failure-unknown-statement-near = El proyecto no tiene el comunicado «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-unknown-format = No existe el formato «{ $path }»
    .help = Elegir uno de estos: { $cause }
failure-unknown-format-near = No existe el formato «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-threads = No se puede repartir el trabajo entre los procesadores: { $cause }
    .help = Probar con un número menor en --jobs.
