### Avisos sobre los archivos Fluent. La sintaxis se muestra tal como se escribe.

# $found: la línea con la que no empieza ningún mensaje.
junk-entry = Con esta línea no empieza ningún mensaje: { $found }
    .help = Un mensaje se escribe «nombre = texto»; un término, «-nombre = texto»; un comentario, «# texto». Las líneas que continúan un mensaje llevan sangría de espacios.
    .label = no es un mensaje
# $character: el primer carácter de la línea. $message: el mensaje anterior.
line-ends-message = Una línea que empieza por «{ $character }» pone fin aquí al mensaje «{ $message }», y el resto del texto se pierde
    .help = Escriba el carácter como {"{"}"{ $character }"{"}"} o pase al principio de esta línea una palabra de la anterior.
    .label = el mensaje termina antes de este carácter
unindented-line = Esta línea no tiene sangría: no forma parte de «{ $message }» y su texto se pierde
    .help = Ponga cuatro espacios de sangría en cada línea que continúa un mensaje.
    .label = sin sangría
wrong-indentation = La sangría de esta línea es { $character ->
        [tab] un tabulador
       *[other] un espacio de no separación
    }; Fluent solo admite espacios comunes, así que el texto se pierde
    .help = Use espacios comunes para la sangría.
    .label = no es un espacio
unbalanced-brace = { $case ->
        [closing] Esta «{"}"}» no cierra nada
       *[other] Hay una llave sin cerrar: aquí se esperaba «{"}"}» y no { $found ->
            [end] el final del archivo
            [line-end] el final de la línea
           *[other] «{ $found }»
        }
    }
    .help = { $case ->
        [closing] Elimínela o, si quiere mostrar la llave misma, escríbala como {"{"}"{"}"}"{"}"}.
       *[other] Ciérrela con «{"}"}». Entre llaves va un solo valor: {"{"} $nombre {"}"}, {"{"} -pacto {"}"}, {"{"} NUMBER($cuenta) {"}"}.
    }
    .label = { $case ->
        [closing] no cierra nada
       *[other] se esperaba «{"}"}»
    }
invalid-expression = { $case ->
        [token] Aquí se esperaba «{ $expected }»
        [digits] Aquí se esperaba un número
        [name] Aquí se esperaba un nombre; los nombres empiezan con una letra de la A a la Z, sin tilde
        [callee] Los nombres de las funciones van en mayúsculas: NUMBER, DATETIME, LIST
        [value] Una variante o un atributo no tiene texto
        [message-selector] Un mensaje no puede servir de selector
        [attribute-selector] El atributo de un mensaje no puede servir de selector
        [term-selector] Un término no puede servir de selector; sus atributos, sí
        [term-attribute] El atributo de un término no se puede mostrar; solo puede servir de selector
        [literal] Hay un texto entre comillas que no se cierra en su línea
        [positional] Un argumento sin nombre sigue a otro con nombre
        [duplicate-argument] El argumento «{ $expected }» aparece dos veces
        [expression] Entre las llaves se esperaba un valor
        [selector] Solo una variable, una función, el atributo de un término o un literal pueden servir de selector
        [literal-argument] Un argumento con nombre admite un texto entre comillas o un número a partir de 0
       *[other] Esto no se puede leer como Fluent
    }
    .help = { $case ->
        [callee] Escriba en mayúsculas el nombre de la función o cite el mensaje sin paréntesis.
        [value] Escriba el texto después del corchete o del signo igual; un texto vacío se escribe {"{"}""{"}"}.
        [message-selector] Use una variable o el atributo de un término: {"{"} -pacto.genero -> … {"}"}.
        [attribute-selector] Use una variable o el atributo de un término: {"{"} -pacto.genero -> … {"}"}.
        [term-selector] Use un atributo del término: {"{"} -pacto.genero -> … {"}"}.
        [term-attribute] Para mostrarlo, conviértalo en un mensaje o en un término propio.
        [literal] Cierre el texto con comillas en la misma línea.
        [positional] Ponga primero los argumentos sin nombre: NUMBER($cuenta, minimumFractionDigits: 2).
        [duplicate-argument] Elimine uno de los dos.
        [literal-argument] Las variables y los números negativos no pueden ser valores de argumentos con nombre; elija en su lugar entre variantes.
       *[other] Entre llaves va un solo valor: {"{"} $nombre {"}"}, {"{"} -pacto {"}"}, {"{"} NUMBER($cuenta) {"}"}, {"{"} "texto" {"}"}.
    }
    .label = aquí
select-line-break = Las variantes deben empezar en una línea propia
    .help = Ponga un salto de línea después de «->» y sangría en cada variante: [one] …, [other] …
    .label = falta un salto de línea
default-variant = { $case ->
        [several] Una selección tiene más de una variante predeterminada
       *[other] Una selección no tiene variante predeterminada
    }
    .help = Marque con «*» una sola variante, por lo general la última: *[other].
    .label = { $case ->
        [several] segunda variante predeterminada
       *[other] ninguna variante lleva «*»
    }
invalid-escape = «{ $escape }» no representa ningún carácter que se pueda imprimir
    .help = Entre comillas, escriba \" para las comillas, \\ para la barra inversa, y \u con cuatro o \U con seis dígitos hexadecimales para cualquier otro carácter. Las llaves no necesitan barra.
    .label = no es un carácter
nested-too-deeply = { $case ->
        [references] Los mensajes y términos que este incluye se anidan en más de { $most } niveles; no se puede componer
       *[file] Hay llaves y paréntesis anidados en más de { $most } niveles; este mensaje no se leyó
    }
    .help = Convierta las partes interiores en términos o mensajes propios.
    .label = demasiado profundo
# $message: los términos llevan su «-».
duplicate-message = «{ $message }» aparece dos veces; se usa el primero
    .help = Elimine uno de los dos o cámbiele el nombre.
    .label = repetido
shared-name = Un mensaje y un término se llaman «{ $message }»
    .help = Cambie el nombre de uno de los dos. Muchos programas que leen Fluent los confunden y muestran el texto equivocado.
    .label = el término
duplicate-attribute = «{ $message }» tiene dos atributos «.{ $attribute }»; se usa el primero
    .help = Elimine uno de los dos o cámbiele el nombre.
    .label = repetido
duplicate-variant = Dos variantes tienen la clave [{ $variant }]; la segunda no se usa nunca
    .help = Elimine una de las dos o corrija su clave.
    .label = repetida
noncharacter = El archivo contiene { $character }, reservado para los programas: no representa ningún carácter
    .help = Elimínelo.
    .label = no es un carácter
unknown-function = No existe la función { $function }
    .help = Funciones conocidas: { $known }.
    .label = desconocida
unknown-option = { $function } no tiene la opción «{ $option }»
    .help = Revise cómo está escrita: las opciones son las de Fluent, como minimumFractionDigits, dateStyle o type.
    .label = opción desconocida
invalid-option = La opción «{ $option }» de { $function } no admite este valor
    .help = Valores posibles: { $expected }.
    .label = no es un valor de «{ $option }»
unsupported-option = { $function } no puede aplicar «{ $option }» en todos los idiomas, así que no lo hace en ninguno
    .help = { $function ->
        [NUMBER] Escriba el signo en el mensaje, junto al número.
       *[other] Quite la opción; las fechas son días, sin hora, era ni otro calendario.
    }
    .label = no se admite
conflicting-options = { $function } no puede aplicar a la vez «{ $option }» y «{ $other }» tal como están
    .help = { $function ->
        [NUMBER] Indique un mínimo que no supere el máximo.
       *[other] Use dateStyle sin más opciones, o campos que vayan juntos en una fecha: mes y año, día y mes, o los tres.
    }
    .label = contradictorias
unknown-message = No existe el mensaje «{ $message }»
    .help = Revise cómo está escrito o añada el mensaje. Los términos se citan con «-»; las variables, con «$».
    .label = desconocido
unknown-term = No existe el término «{ $message }»
    .help = Revise cómo está escrito o añada el término a los textos de este idioma.
    .label = desconocido
unknown-attribute = «{ $message }» no tiene el atributo «.{ $attribute }»
    .help = Revise cómo está escrito o añada el atributo donde se define «{ $message }».
    .label = desconocido
cyclic-reference = Esta referencia vuelve al punto de partida: no se puede componer «{ $message }»
    .help = Escriba el texto completo en uno de los mensajes del círculo.
    .label = vuelve al punto de partida
too-many-placeables = Este mensaje puede necesitar { $count } valores entre llaves, contando los de los mensajes y términos que incluye; a partir de { $most } el texto se cortaría
    .help = Divídalo en varios mensajes: uno por párrafo.
    .label = demasiados valores
lost-argument = «{ $variable }» viene después de otro término dentro de este término, y para entonces Fluent ya perdió su valor
    .help = Use la variable antes del otro término o escriba aquí el texto de ese término.
    .label = su valor se pierde
ignored-argument = Un término solo recibe argumentos con nombre; este nunca llega a { $term }
    .help = Dele un nombre: { $term }(caso: "genitivo"). Las variables no se pueden pasar a los términos.
    .label = se ignora
inexact-number = El número { $number } tiene más de { $most } cifras y no se conservaría con exactitud
    .help = Escríbalo como texto entre comillas o guárdelo en los datos del comunicado, donde los números son exactos.
    .label = demasiadas cifras
wrong-argument-count = { $case ->
        [list] { $function } necesita algo que enumerar
       *[other] { $function } necesita exactamente un valor, y { $count ->
            [0] no hay ninguno
           *[other] hay { $count }
        }
    }
    .help = { $case ->
        [list] Escriba LIST($nombres) o LIST($primero, $segundo).
       *[other] Escriba { $function }($valor) y después las opciones con nombre.
    }
    .label = aquí
message-without-value = El mensaje «{ $message }» tiene atributos, pero ningún texto que mostrar
    .help = Cite uno de sus atributos: { $message }.atributo.
    .label = sin texto
unknown-variable = La variable «${ $variable }» no tiene valor
    .help =
        { $variable ->
            [place] Este comunicado no tiene lugar. Indíquelo en data/statements/: place = "mexico-city", un mensaje de places.ftl; o quite la variable.
            [place-full] Este comunicado no tiene lugar. Indíquelo en data/statements/: place = "mexico-city", un mensaje de places.ftl; o quite la variable.
           *[other] Revise cómo está escrita o añádala a los datos del comunicado. Un término solo conoce los argumentos con los que se cita.
        }
    .label = sin valor
wrong-value = { $expected ->
        [number] Se esperaba un número, y esto no lo es: «{ $value }»
        [date] Se esperaba una fecha, y esto no lo es: «{ $value }»
       *[other] No es texto ni número, así que no sirve para elegir una variante: «{ $value }»
    }
    .help = { $expected ->
        [number] Ponga un número en los datos, sin comillas.
        [date] Ponga una fecha en los datos, sin comillas: 2017-12-04.
       *[other] Elija la variante con un texto o un número.
    }
    .label = { $expected ->
        [number] no es un número
        [date] no es una fecha
       *[other] no sirve para elegir
    }
no-locale-data = { $data ->
        [dates] No se sabe cómo se escriben las fechas en «{ $locale }»
        [lists] No se sabe cómo se escriben las enumeraciones en «{ $locale }»
        [numbers] No se sabe cómo se escriben los números en «{ $locale }»
       *[plurals] No se conocen las reglas del plural de «{ $locale }»
    }
    .help = { $data ->
        [dates] Indíquelo en locales/{ $locale }/locale.toml, tabla [dates]: { $fields }. O escriba la fecha completa en el mensaje de este idioma, sin DATETIME.
        [lists] Indíquelo en locales/{ $locale }/locale.toml, tabla [lists]: { $fields }. O escriba la enumeración completa en el mensaje de este idioma, sin LIST.
        [numbers] Indíquelo en locales/{ $locale }/locale.toml, tabla [numbers]: { $fields }. O escriba el número en el mensaje de este idioma.
       *[plurals] Indíquelas en locales/{ $locale }/locale.toml, tabla [plurals]: { $fields }. O elija con números exactos, [0], [1], [2], y una variante predeterminada para los demás.
    }
    .label = no hay datos de «{ $locale }»
parser-fault = Este archivo no se pudo leer como Fluent; no se usa ninguno de sus mensajes
    .help = Comunique el fallo y adjunte este archivo: el error es del programa.
    .label = ilegible
layout-fault = No se pudo ordenar la presentación de este archivo sin cambiar lo que dice; queda como está
    .help = Comunique el fallo y adjunte este archivo: el error es del programa.
    .label = sin cambios
unresolved-message = No se pudo incluir «{ $reference }» en este mensaje
    .help = Corrija el mensaje citado; el aviso correspondiente dice qué falla.
    .label = incompleto
entry-without-text = «{ $message }» no tiene texto
    .help = Escriba el texto después del signo igual o en la línea siguiente, con sangría de espacios. Un texto vacío se escribe {"{"}""{"}"}.
    .label = sin texto
carriage-return = Hay aquí un retorno de carro sin salto de línea. Para Fluent no termina la línea: lo que sigue forma parte del mismo mensaje
    .help = Guarde el archivo con finales de línea LF o CRLF.
    .label = no termina la línea
invalid-name = «{ $name }» no puede ser un nombre: con esta línea no empieza ningún mensaje.
    .help = Los nombres empiezan con una letra de la A a la Z; siguen letras de esas, cifras, «-» y «_», sin tildes ni espacios.
    .label = no es un nombre
invalid-locale = { $case ->
        [empty] Un nombre vacío no es una etiqueta de idioma
        [extension] «{ $tag }» no sirve aquí: las extensiones dicen cómo dar formato, no de quién son las palabras
       *[other] «{ $tag }» no es una etiqueta de idioma
    }
    .help = { $nearest ->
        [none] Use una etiqueta de idioma, como «es», «es-MX» o «zh-Hant».
       *[other] ¿Quiso decir «{ $nearest }»?
    }
    .label = no es una etiqueta de idioma
# Un valor de locale.toml, que dice cómo escribe un idioma. $field: su nombre; $found: lo que dice.
invalid-custom = { $case ->
        [empty] «{ $field }» contiene un nombre vacío
        [direction] «{ $found }» no es un sentido de escritura
        [count] «{ $field }» enumera { $found } nombres y no { $count }
        [part] «{ $field }» contiene { $part }, que no es parte de una fecha
        [lacking] En «{ $field }» falta { $part }
        [weekdays] «{ $field }» contiene el día de la semana, y no se enumeran los «weekdays»
        [mark] «{ $found }» no es un signo propio para «{ $field }»
       *[rule] «{ $found }» no es una regla del plural
    }
    .help = { $case ->
        [empty] Escriba el nombre o quite la línea.
        [direction] Escriba ltr (de izquierda a derecha) o rtl (de derecha a izquierda).
        [count] Enumérelos todos: los meses desde enero, los días de la semana desde el lunes.
        [part] Un patrón puede contener { $known }.
        [lacking] Escríbalo en su lugar dentro del patrón.
        [weekdays] Enumere los siete días bajo [dates] como «weekdays», desde el lunes.
        [mark] Escriba un solo signo, como una coma o un punto; el de los decimales y el de los millares son distintos.
       *[rule] Escríbala en la sintaxis de CLDR, como "n = 1" o "n % 10 = 2..4 and n % 100 != 12..14".
    }
    .label = no es lo que se espera aquí
