### Lo que está mal en una línea de comandos y las palabras que acompañan a los avisos.

## Gravedad: al principio de un aviso, en minúscula

severity-error = error
severity-warning = advertencia
severity-note = nota

## Palabras que acompañan a los avisos

# Antes del consejo para corregirlo.
finding-help = ayuda
# Antes de otro lugar relacionado con el aviso.
finding-also = véase también

# El recuento final. $errors y $warnings: números.
findings-summary =
    { $errors ->
        [0] Ningún error
        [one] Un error
        [many] { $errors } de errores
       *[other] { $errors } errores
    } y { $warnings ->
        [0] ninguna advertencia.
        [one] una advertencia.
        [many] { $warnings } de advertencias.
       *[other] { $warnings } advertencias.
    }
findings-none = No hay nada que corregir.

# Lo que --fix hizo o haría. $findings, $files: números.
check-fixed =
    { $findings ->
        [0] No hay nada que se pueda corregir sin una decisión.
        [one] Se corrigió un aviso
       *[other] Se corrigieron { $findings } avisos
    }{ $findings ->
        [0] {""}
       *[other] { $files ->
            [one] {" "}en un archivo.
           *[other] {" "}en { $files } archivos.
        }
    }
check-would-fix =
    { $findings ->
        [0] No hay nada que se pueda corregir sin una decisión.
        [one] --fix corregiría un aviso. No se escribió nada.
       *[other] --fix corregiría { $findings } avisos. No se escribió nada.
    }
check-can-fix =
    { $findings ->
        [one] Uno de ellos puede corregirse con comunicado check --fix.
       *[other] { $findings } de ellos pueden corregirse con comunicado check --fix.
    }

## La línea de comandos

usage-unknown-argument = No existe la opción { $argument }
    .help = ¿Quiso decir { $suggestion }?
usage-unexpected-word = «{ $argument }» está de más
usage-unknown-command = No existe el comando { $argument }
    .help = ¿Quiso decir { $suggestion }?
usage-invalid-value = { $argument } no admite «{ $value }». Se esperaba: { $expected }
    .help = ¿Quiso decir { $suggestion }?
# Lo mismo cuando no hay una lista de valores admitidos.
usage-refused-value = { $argument } no admite «{ $value }»
usage-missing-argument = Falta algo: { $argument }
usage-missing-value = { $argument } necesita un valor
usage-conflict = { $argument } y { $other } no pueden usarse a la vez
usage-repeated = { $argument } solo puede indicarse una vez
usage-other = No se entiende la línea de comandos
usage-see-help = Para ver la ayuda: comunicado --help
failure-unknown-ui-locale = El programa no habla «{ $path }»
    .help = Elija uno de estos: { $cause }
