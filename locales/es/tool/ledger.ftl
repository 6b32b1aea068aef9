### Avisos sobre la memoria de las traducciones: de qué texto de origen se hizo cada una.
### Variables: $message (el identificador de un mensaje), $name (el mismo, como lo recibe un comando), $options (opciones de ese comando), $locale (la etiqueta
### de un idioma), $source (la del idioma de origen).

outdated-message = «{ $message }» está desactualizado en { $locale }: el texto de origen cambió después de traducirse
    .help = Vea qué cambió con «comunicado diff { $options }», corrija la traducción y ejecute «comunicado accept { $name } { $options }». Mientras tanto, --fallback publica el pasaje en el idioma de origen.
# $case: [swapped] dice lo que se había registrado para el mensaje $other; [copied] repite el texto de origen.
unverified-message =
    { $case ->
        [swapped] «{ $message }» dice ahora en { $locale } lo que decía «{ $other }»: quizá se intercambiaron
        [copied] «{ $message }» repite ahora el texto de origen en { $locale }
       *[both] Cambiaron tanto el texto de origen como la traducción de «{ $message }» y nadie ha confirmado que coincidan en { $locale }
    }
    .help = Compárelo con el texto de origen; si es correcto, ejecute «comunicado accept { $name } { $options }».
untracked-messages =
    { $messages ->
        [one] Aquí hay un mensaje del que no consta de qué texto de origen se hizo
        [many] Aquí hay { $messages } de mensajes de los que no consta de qué texto de origen se hicieron
       *[other] Aquí hay { $messages } mensajes de los que no consta de qué texto de origen se hicieron
    }
    .help = Enumérelos con «comunicado status --locale { $locale } --todo»; cuando sean correctos, ejecute «comunicado accept --all --locale { $locale }».
damaged-ledger =
    { $case ->
        [version] Este registro lo escribió otra versión de comunicado
       *[line] Esta línea del registro no se puede leer; se conserva y no se usa
    }
    .help =
        { $case ->
            [version] Use la versión de comunicado que lo escribió; hasta entonces no se le añade nada.
           *[line] Bórrela o recupérela de una versión anterior del archivo.
        }

## status

status-column-locale = Idioma
status-column-statement = Comunicado
status-column-messages = Mensajes
status-column-translated = Traducidos
status-column-reviewed = Revisados
status-column-outdated = Desactualizados
status-column-unverified = Sin confirmar
status-column-missing = Faltan
status-column-words = Palabras pendientes
# Ocupa el lugar de un comunicado: palabras fijas, lugares, términos, nombres.
status-shared = (textos de todos los comunicados)
status-total = Total
status-due =
    { $messages ->
        [one] Hay un mensaje pendiente: { status-words }.
        [many] Hay { $messages } de mensajes pendientes: { status-words }.
       *[other] Hay { $messages } mensajes pendientes: { status-words }.
    }
status-words =
    { $words ->
        [one] una palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }
status-see-todo = Para enumerarlos: comunicado status --todo
status-nothing-due = No hay nada pendiente: todos los mensajes están traducidos y no consta que ninguno esté desactualizado.
status-adopt = { $locale } aún no tiene registro: no consta de qué texto de origen se hicieron sus traducciones. Si son correctas tal como están, ejecute «comunicado accept --all --locale { $locale }».

## Por qué un mensaje está pendiente

status-outdated = desactualizado: el texto de origen cambió después de traducirse
status-unverified = por comparar: cambiaron el texto de origen y la traducción
status-missing = falta
status-edited = modificado después de registrarse; acéptelo si es correcto
status-untracked = sin registrar; acéptelo si es correcto
# $former: su identificador anterior.
status-renamed = antes era «{ $former }»; acéptelo si es el mismo mensaje
status-renamed-missing = falta; antes era «{ $former }»: cambie el identificador de la traducción

## La página que genera status --format html

status-title = Estado de las traducciones
status-progress = Avance
status-todo-heading = Qué está pendiente
status-no-ledger = Este idioma aún no tiene registro: no consta de qué texto de origen se hicieron sus traducciones.
status-message = Mensaje
status-why = Motivo
status-place = Lugar
status-source-text = Texto de origen

## diff

# $translation y $source: archivo y línea. $case: qué consta de la traducción (both, date, by, none).
diff-head =
    { $case ->
        [both] { $translation }: { $message } (origen: { $source }; traducido el { $date } por { $by })
        [date] { $translation }: { $message } (origen: { $source }; traducido el { $date })
        [by] { $translation }: { $message } (origen: { $source }; traducido por { $by })
       *[none] { $translation }: { $message } (origen: { $source })
    }
diff-not-kept = No se conservó el texto de origen anterior. El texto de origen dice ahora:
diff-none = Ninguna traducción está desactualizada.

## accept

# Una línea por cada mensaje que se registra. $file: relativo a la carpeta del idioma.
accept-translated = { $locale } { $file } { $message }: traducido
accept-reviewed = { $locale } { $file } { $message }: revisado
accept-done =
    { $messages ->
        [one] Se registró un mensaje.
        [many] Se registraron { $messages } de mensajes.
       *[other] Se registraron { $messages } mensajes.
    }
accept-would =
    { $messages ->
        [one] Se registraría un mensaje.
        [many] Se registrarían { $messages } de mensajes.
       *[other] Se registrarían { $messages } mensajes.
    }
accept-nothing = No hay nada que registrar.
# $sentences: cuántas son nuevas en memory/.
accept-remembered =
    { $sentences ->
        [one] Entró una frase en la memoria.
       *[other] Entraron { $sentences } frases en la memoria.
    }
accept-would-remember =
    { $sentences ->
        [one] Entraría una frase en la memoria.
       *[other] Entrarían { $sentences } frases en la memoria.
    }
accept-left-outdated =
    { $messages ->
        [one] Un mensaje sigue desactualizado: corrija la traducción o, si es correcta tal como está, indique su identificador.
        [many] { $messages } de mensajes siguen desactualizados: corrija las traducciones o, si son correctas tal como están, indique sus identificadores.
       *[other] { $messages } mensajes siguen desactualizados: corrija las traducciones o, si son correctas tal como están, indique sus identificadores.
    }
accept-left-missing =
    { $messages ->
        [one] Un mensaje no tiene traducción.
        [many] { $messages } de mensajes no tienen traducción.
       *[other] { $messages } mensajes no tienen traducción.
    }
accept-left-obsolete =
    { $messages ->
        [one] Un mensaje ya no está en el idioma de origen.
        [many] { $messages } de mensajes ya no están en el idioma de origen.
       *[other] { $messages } mensajes ya no están en el idioma de origen.
    }

## Lo que impide ejecutar estos comandos

failure-no-source-locale = El idioma de origen «{ $path }» no existe
    .help = Indique source-locale en comunicado.toml.
failure-foreign-ledger = { $path } lo escribió otra versión de comunicado; no se registró nada
    .help = Use la versión que lo escribió.
failure-unknown-message = Ningún mensaje se llama «{ $path }»
    .help = Enumere los mensajes pendientes con «comunicado status --todo».
failure-unknown-message-near = Ningún mensaje se llama «{ $path }»
    .help = Quizá se trate de «{ $cause }».
failure-ambiguous-message = «{ $path }» está pendiente en varios comunicados
    .help = Indique uno con --statement: { $cause }
failure-no-date = «{ $path }» no es una fecha
    .help = Escriba año, mes y día, por ejemplo 2017-12-04.
# $path: archivos; $cause: otro archivo y por qué no se pudo escribir.
failure-left-changed = No se pudo escribir todo ({ $cause }) y estos archivos quedan modificados, porque el sistema no permitió deshacerlo: { $path }
    .help = Revise estos archivos; con git, «git diff» muestra lo que cambió y «git checkout» lo deshace.
failure-file-changed = { $path } se modificó mientras se ejecutaba el comando; se conserva como está
    .help = Vuelva a ejecutar el comando.
