### Lo que dice el comando «locale» y los comentarios que pone en los archivos de quien traduce.

## Comentarios de los archivos. $locale: la etiqueta del idioma; $source: la del idioma de origen.

# Al principio de un archivo cuyos mensajes esperan traducción. Cada línea será un comentario.
locale-head =
    Por traducir a { $locale }. Un mensaje detrás de «# » falta: ninguna edición lo muestra.
    Para traducirlo, quite «# » de sus líneas («identificador = texto») y ponga sus palabras en el lugar del texto.
# Al principio de un archivo con etiquetas que vienen con el programa.
locale-shipped = Los rótulos que no están detrás de «# » vienen con comunicado; nadie ajeno a él los ha revisado. Léalos antes de publicar.
# Al principio del único archivo de un idioma que apenas dice nada propio. $parents: los idiomas de los que toma sus palabras.
locale-overlay-head =
    { $locale } toma sus palabras de { $parents }.
    Aquí, y en archivos del mismo nombre que allí, solo figura lo que { $locale } dice de otro modo: el mensaje entero, con el mismo identificador.
# $parts: valores entre llaves, enlaces, números y nombres del mensaje que sigue.
locale-keep = no cambia: { $parts }
# $numbers: «one: 1 · many: 1 000 000 · other: 0; 2; 3».
locale-plurals = { $numbers }
locale-no-plurals = No se conocen las reglas del plural de { $locale }: escríbalas en locales/{ $locale }/locale.toml o distinga números ([1], [2]).
# Cómo llama CLDR a un país.
locale-region = { $region }: { $name } (CLDR)
# Un rótulo nuestro, cuando el origen no dice lo mismo que el rótulo nuestro.
locale-label = rótulo de comunicado: { $text }
# El mismo texto de origen ya se tradujo.
locale-same = ya traducido ({ $place }): { $text }
locale-near = parecido, { $percent } % ({ $place }): { $text }
# Lo que había en el lugar de un mensaje pendiente cuyo origen ya dice otra cosa.
locale-before = antes: { $text }

# Formulario para un idioma que CLDR no conoce: $locale/locale.toml. Cada línea será un comentario; los nombres de los campos no cambian.
locale-customs-head =
    Cómo se escribe { $locale }. CLDR, que conoce otros idiomas, no lo sabe:
    quite «# » de lo que pueda indicar y complételo. «comunicado schema locale» imprime lo que puede figurar aquí.
locale-customs-name = Su nombre en el propio idioma. También se puede indicar direction = "rtl" y alphabet = ["a", "b", "ch"] para ordenar nombres.
locale-customs-dates = Los meses desde enero, los días de la semana desde el lunes.
locale-customs-lists = Lo que va entre los miembros de una enumeración y ante el último de «A, B y C», «A, B o C».
locale-customs-numbers = El signo de los decimales y el de los millares.
locale-customs-plurals = Las formas que acompañan a los números, salvo «other»: condiciones en la sintaxis de CLDR. cardinal = { "{}" } si una sola forma vale para todos.

## locale add

# Lo que no se sabe de un idioma. $unknown: una enumeración de las cinco que siguen.
locale-unknown = No se sabe cómo escribe { $locale } lo siguiente: { $unknown }. Indíquelo en locales/{ $locale }/locale.toml.
locale-data-dates = fechas
locale-data-lists = enumeraciones
locale-data-numbers = números
locale-data-plurals = formas del plural
locale-data-name = su propio nombre

locale-nothing = { $locale } tiene todo lo que tiene su origen; no hay nada que añadir.
locale-stale =
    { $messages ->
        [one] Un mensaje espera con un texto que su origen ya no dice. «comunicado locale add { $locale } --refresh» lo escribe de nuevo.
        [many] { $messages } de mensajes esperan con textos que su origen ya no dice. «comunicado locale add { $locale } --refresh» los escribe de nuevo.
       *[other] { $messages } mensajes esperan con textos que su origen ya no dice. «comunicado locale add { $locale } --refresh» los escribe de nuevo.
    }
locale-made =
    { $name } ({ $locale }): { $written ->
        [one] se escribió un archivo.
        [many] se escribieron { $written } de archivos.
       *[other] se escribieron { $written } archivos.
    }
locale-would =
    { $name } ({ $locale }): { $written ->
        [one] se escribiría un archivo.
        [many] se escribirían { $written } de archivos.
       *[other] se escribirían { $written } archivos.
    }
locale-ready =
    { $ready ->
        [one] Un rótulo viene ya traducido con comunicado: léalo una vez.
        [many] { $ready } de rótulos vienen ya traducidos con comunicado: léalos una vez.
       *[other] { $ready } rótulos vienen ya traducidos con comunicado: léalos una vez.
    }
locale-due =
    Por traducir: { $messages ->
        [one] un mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }, { $words ->
        [one] una palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }. Empiece por { $first }.
locale-due-file =
    { $path }: { $messages ->
        [one] un mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }, { $words ->
        [one] una palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }
locale-due-rest =
    y { $files ->
        [one] un archivo más
        [many] { $files } de archivos más
       *[other] { $files } archivos más
    }: { $messages ->
        [one] un mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }, { $words ->
        [one] una palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }
locale-next = Vea lo que queda con «comunicado status --locale { $locale } --todo»; cuando esté bien, regístrelo con «comunicado accept --all --locale { $locale }».
locale-overlay-next = Toma sus palabras de { $parents }. Escriba en locales/{ $locale }/ solo lo que diga de otro modo.

## locale list, locale info

locale-list-source = origen
locale-list-overlay = toma sus palabras de { $parents }
locale-rtl = de derecha a izquierda
locale-ltr = de izquierda a derecha
locale-info-name = Nombre
locale-info-script = Escritura
locale-info-parents = Toma palabras de
locale-info-counts = Cantidades
locale-info-ranks = Ordinales
locale-info-dates = Fechas
locale-info-numbers = Números
locale-info-lists = Enumeraciones
locale-info-quotes = Comillas
locale-info-order = Primeras letras
locale-info-delimiter = Separador de las hojas de cálculo
locale-info-missing = No se sabe
locale-info-project = En este proyecto
locale-info-unknown = no se sabe
locale-info-tab = tabulador
locale-info-no-region = no se conoce la región de los lectores
locale-info-absent = no está; «comunicado locale add { $locale }» lo empieza
locale-info-due =
    faltan { $missing } de { $messages ->
        [one] un mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }, desactualizados: { $due }; por hacer: { $words ->
        [one] una palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }

## locale remove, locale rename

locale-would-remove =
    { $locale }: se quitarían { $files ->
        [one] un archivo
        [many] { $files } de archivos
       *[other] { $files } archivos
    } y { $published } de lo publicado.
locale-removed =
    { $locale }: se quitaron { $files ->
        [one] un archivo
        [many] { $files } de archivos
       *[other] { $files } archivos
    } y { $published } de lo publicado.
locale-would-rename =
    { $locale } pasaría a ser { $new }: cambiarían de lugar { $files ->
        [one] un archivo
        [many] { $files } de archivos
       *[other] { $files } archivos
    } y se quitarían { $published } de lo publicado.
locale-renamed =
    { $locale } es ahora { $new }: cambiaron de lugar { $files ->
        [one] un archivo
        [many] { $files } de archivos
       *[other] { $files } archivos
    } y se quitaron { $published } de lo publicado.
locale-export-next = Ejecute «comunicado export»: las demás ediciones aún enlazan con lo que había.
locale-settings-left = Los ajustes de { $locale } en comunicado.toml están escritos de un modo que se cambia a mano: hágalo también.
failure-source-stays = { $path } es el idioma de origen; se queda
    .help = Indique antes otro source-locale en comunicado.toml.
failure-locale-exists = { $path } ya está
    .help = Véalo con «comunicado locale list».
failure-locale-lends = { $path } presta sus palabras a { $cause }
    .help = Quite antes { $cause }, o dele palabras propias con otra etiqueta.

## Lo que impide ejecutar el comando

failure-locale-tag = «{ $path }» no es una etiqueta de idioma
    .help = Use una etiqueta de idioma, como es, es-MX o zh-Hant.
failure-locale-tag-near = «{ $path }» no es como se nombra aquí un idioma
    .help = ¿Quiso decir { $cause }?
failure-locale-is-source = { $path } es el idioma de origen
    .help = Indique el idioma al que hay que traducir.
failure-region = «{ $path }» no es una región
    .help = Use las dos letras de un país, como MX, o el número de una región mayor, como 419.
