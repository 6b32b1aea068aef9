### Avisos de las reglas que comparan los textos con los de origen y revisan cómo están escritos.
### Variables: $message (el identificador de un mensaje), $locale (la etiqueta de su idioma), $source (la del idioma de origen).

## A qué remite un mensaje

# $variable: el nombre de una variable. $variant: las claves de una variante. $near: la variable que probablemente se quiso poner.
dropped-variable =
    { $case ->
        [variant] La variante [{ $variant }] de «{ $message }» no muestra { "{" } ${ $variable } { "}" }, y el texto de origen sí
       *[everywhere] «{ $message }» no muestra { "{" } ${ $variable } { "}" }, y el texto de origen sí
    }
    .help =
        { $hint ->
            [near] Es probable que ${ $near } deba ser ${ $variable }: los nombres de las variables no se traducen.
           *[none] Ponga { "{" } ${ $variable } { "}" } donde el texto lo necesite.
        }
added-variable =
    { $case ->
        [known] «{ $message }» muestra ${ $variable }, que el texto de origen no muestra
       *[unknown] «{ $message }» pide ${ $variable }, que el texto de origen no tiene
    }
    .help =
        { $hint ->
            [near] ¿Quiso decir ${ $near }?
           *[none] Quítela o use una de las variables del texto de origen. Sus nombres no se traducen.
        }
# $reference: un término o mensaje tal como se escribe entre llaves.
dropped-reference =
    { $case ->
        [variant] La variante [{ $variant }] de «{ $message }» no usa { "{" } { $reference } { "}" }, y el texto de origen sí
       *[everywhere] «{ $message }» no usa { "{" } { $reference } { "}" }, y el texto de origen sí
    }
    .help = Ponga { "{" } { $reference } { "}" } en lugar de las palabras: así el nombre es el mismo en todas partes.
added-reference = «{ $message }» usa { "{" } { $reference } { "}" }, y el texto de origen no
    .help = Quítelo o compruebe que es el que quería.
missing-attribute =
    { $case ->
        [value] «{ $message }» tiene atributos en { $locale }, pero no el texto que tiene el de origen
       *[attribute] A «{ $message }» le falta .{ $attribute } en { $locale }
    }
    .help =
        { $case ->
            [value] Escriba el texto después del signo igual.
           *[attribute] Tradúzcalo debajo del mensaje: .{ $attribute } = …
        }
extra-attribute =
    { $case ->
        [value] «{ $message }» tiene un texto que el de origen no tiene; no se muestra nunca
       *[attribute] «{ $message }» tiene .{ $attribute }, que el de origen no tiene; no se muestra nunca
    }
    .help = Bórrelo o corrija su nombre.
lost-selector = «{ $message }» tiene una sola forma para todas las cantidades de ${ $variable }, y el texto de origen elige según la cantidad
    .help = Elija también aquí según la cantidad: { "{" } ${ $variable } -> [one] … *[other] … { "}" }.

## Plurales

# $category: una categoría de plural de CLDR.
missing-plural =
    { $case ->
        [millions] A «{ $message }» le falta la variante { $category }: en { $locale } la necesitan los millones exactos
        [several] A «{ $message }» le faltan las variantes { $category }, necesarias en { $locale }
       *[frequent] A «{ $message }» le falta la variante { $category }, necesaria en { $locale }
    }
    .help = Añada una línea: [{ $category }] …
impossible-plural = La variante [{ $category }] no se elige nunca: { $locale } no tiene esa forma de plural
    .help = Bórrela. Para cantidades exactas escriba el número: [0], [1], [2].
# $known: las claves que se pueden elegir.
translated-key = La clave [{ $variant }] no se elige nunca
    .help = Las claves no se traducen; use una de estas: { $known }.
dead-variant =
    { $case ->
        [same] La variante [{ $variant }] dice lo mismo que [{ $first }]
       *[after] La variante [{ $variant }] no se elige nunca: [{ $first }] va antes y es el mismo número
    }
    .help = Borre una de las dos.

## Avisos silenciados

# $rule: el nombre de una regla, tal como va después de «allow».
allow-without-reason = Este comentario silencia «{ $rule }» y no dice por qué
    .help = Escriba a continuación el motivo: # allow({ $rule }): …
useless-allow = Este comentario silencia «{ $rule }», que aquí no encuentra nada
    .help = Bórrelo.
unknown-rule = Ninguna regla se llama «{ $rule }»
    .help =
        { $hint ->
            [near] ¿Quiso decir «{ $near }»?
           *[none] Solo se pueden silenciar las reglas que comparan y leen los textos; cada aviso muestra el nombre de su regla.
        }

## Datos, palabras y signos

# $found: what stands there. $wanted: what was expected.
left-over-text = «{ $found }» quedó sin sustituir
    .help = Ponga en su lugar el texto definitivo.
mojibake = «{ $found }» es «{ $wanted }» leído con otra codificación
    .help = Escriba «{ $wanted }» y guarde el archivo como UTF-8.
look-alike-letter = «{ $found }» tiene una letra de otro alfabeto ({ $character }) que parece latina
    .help = Vuelva a teclear la palabra.
doubled-word = «{ $found }» está repetido
    .help = Borre una de las dos palabras.
doubled-space = Dos espacios seguidos
    .help = Borre uno.
space-before-mark = Un espacio que sobra junto a «{ $found }»
    .help = Borre el espacio.
unbalanced-bracket = A «{ $found }» le falta su pareja
    .help = Añada el otro signo o borre este.
straight-quotes = Comillas rectas
    .help = Escriba las comillas del idioma: { $wanted }.
hyphen-for-dash = Un guion en lugar de una raya
    .help = Escriba rayas pegadas al inciso (—así—) o, en una línea de fecha, una semirraya (–).
missing-opening-mark = «{ $found }» sin su «{ $wanted }»
    .help = Ponga «{ $wanted }» en el otro extremo de la oración.
united-states-abbreviation =
    { $case ->
        [break] El final de una línea puede partir «{ $found }»
       *[written] «{ $found }» en lugar de «EE. UU.»
    }
    .help = Escriba «EE. UU.», mejor con espacio de no separación (U+00A0).
three-dots = Tres puntos sueltos en lugar de puntos suspensivos
    .help = Escriba … (U+2026).
misspelt-name = «{ $found }» en lugar de «{ $wanted }», como dice el texto de origen
    .help = Escriba el nombre como el texto de origen.
lost-name =
    { $case ->
        [order] «{ $message }» tiene los nombres en otro orden que el texto de origen
       *[lost] El texto de origen nombra a { $wanted }, y «{ $message }» no
    }
    .help =
        { $case ->
            [order] Conserve el orden del texto de origen.
           *[lost] Añada el nombre.
        }
different-place = «{ $message }» dice { $found } donde el texto de origen dice { $wanted }
    .help = Escriba el lugar del texto de origen con su nombre en { $locale }.
doubled-sentence = Esta oración está dos veces en «{ $message }»
    .help = Borre una de las dos y compruebe si falta otra oración.
source-words = «{ $found }» quedó en el idioma de origen
    .help = Tradúzcalo, o póngalo entre comillas si debe quedarse así.
swapped-variables = { "{" } ${ $first } { "}" } y { "{" } ${ $second } { "}" } parecen estar una en lugar de la otra
    .help = Compare con el texto de origen qué cuenta cada una.
different-option = { $function }(${ $variable }) muestra otras partes que en el texto de origen
    .help = Déle opciones que muestren lo mismo.
exchanged-variants = El singular y el plural de «{ $message }» están intercambiados
    .help = Intercambie los textos de [one] y [other].
wrong-default = La variante por omisión es [{ $found }] y no [other]
    .help = Ponga el * ante [other].
different-unit = «{ $found }» donde el texto de origen dice «{ $wanted }»: el número no se convirtió
    .help = Conviértalo o conserve la unidad del texto de origen.
# $found, $wanted: número de caracteres.
too-long = «{ $message }» tiene { $found } caracteres y puede tener { $wanted }
    .help = Acórtelo o cambie max-length en comunicado.toml.
# $found, $wanted: número de firmantes, en cifras.
wrong-count = «{ $message }» cuenta { $found }, y firman este comunicado { $wanted }
    .help = Compare con los firmantes en los datos del comunicado.
lost-percent = «{ $found }» es un porcentaje en el texto de origen
    .help = Escriba el signo % o «por ciento» después del número.
swapped-links = Los enlaces a { $first } y { $second } parecen intercambiados
    .help = Compare con el texto de origen adónde lleva cada uno.
missing-space = Falta un espacio después de «{ $found }»
    .help = Escríbalo y compruebe que no se hayan perdido palabras.
doubled-mark = «{ $found }» en lugar de un solo signo
    .help = Borre lo que sobra.
comma-in-quotes = «{ $found }»: la coma está antes de las comillas de cierre, como en inglés
    .help = Escriba «{ $wanted }».
small-after-stop = «{ $found }» empieza una oración con minúscula
    .help = Escriba mayúscula, o una coma en lugar del punto.
encoded-letter = «{ $found }» es la letra «{ $wanted }» en la notación de un programa
    .help = Escriba «{ $wanted }».
damaged-word = «{ $found }» es una palabra dañada al copiarla o escanearla
    .help = Vuelva a teclearla.
lost-accent = «{ $found }» sin su acento
    .help = Escriba «{ $wanted }» y busque otros acentos perdidos.
calendar-form =
    { $case ->
        [order] «{ $found }» es una fecha en el orden del inglés
       *[capital] «{ $found }» con mayúscula
    }
    .help =
        { $case ->
            [order] Escriba el día antes del mes, como es propio de { $locale }.
           *[capital] Escriba «{ $wanted }»: en { $locale } los meses y los días de la semana llevan minúscula.
        }
title-case = «{ $message }» lleva las mayúsculas de un titular en inglés
    .help = Escríbalo como una oración: mayúscula al principio y en los nombres.
missing-contraction = «{ $found }» sin contraer: «{ $wanted }»
    .help = Escriba «{ $wanted }», o «él» si se trata de una persona.
conjunction-before-vowel = «{ $found }»: el mismo sonido dos veces seguidas
    .help = Escriba «{ $wanted }».
feminine-article = «{ $found }» no lleva el artículo o el adjetivo que le corresponde
    .help = Escriba «{ $wanted }».
plural-haber = «{ $found }» está en plural, y aquí indica existencia
    .help = Escriba «{ $wanted }»: el verbo queda en singular.
plural-acronym = «{ $found }» es una sigla con la «s» del plural
    .help = Escriba «{ $wanted }»: el plural lo muestran las palabras que la acompañan.
english-notation = «{ $found }» está escrito como en inglés
    .help = Escriba «{ $wanted }» o la forma que concuerde con la palabra siguiente.
stop-in-quotes = «{ $found }»: el punto está antes de las comillas de cierre, como en inglés
    .help = Escriba «{ $wanted }».
closed-dash = «{ $found }»: falta el espacio junto a la raya
    .help = Escriba un espacio antes de la raya que abre un inciso y después de la que lo cierra.
unpaired-dash = El inciso de «{ $found }» tiene una sola raya; en el texto de origen hay dos
    .help = Escriba la raya de cierre, o la de apertura, o bien comas.
salutation-comma = El saludo «{ $message }» termina en coma, como en inglés
    .help = Escriba dos puntos.
capital-amid-sentence = «{ $found }» con mayúscula
    .help = Escriba «{ $wanted }»: en español los gentilicios y los idiomas llevan minúscula.
collective-plural = «{ $found }»: un verbo en plural con un sustantivo en singular
    .help = Escriba «{ $wanted }».
machine-preamble = «{ $found }» es lo que un programa de traducción dice de su trabajo
    .help = Bórrelo, y busque al final más palabras del programa.
broken-link =
    { $case ->
        [empty] Un enlace de «{ $message }» no tiene palabras
        [open] Un enlace de «{ $message }» no está cerrado
       *[space] Un espacio separa las palabras de un enlace de su dirección
    }
    .help = Escriba [palabras](dirección), sin espacio entre los corchetes y el paréntesis.
different-emphasis =
    { $case ->
        [strong] «{ $message }» tiene { NUMBER($found) } pasajes con **énfasis fuerte**, y el texto de origen, { NUMBER($wanted) }
       *[emphasis] «{ $message }» tiene { NUMBER($found) } pasajes con *énfasis*, y el texto de origen, { NUMBER($wanted) }
    }
    .help = Destaque lo mismo que el texto de origen.
different-number =
    { $case ->
        [mark] «{ $found }» lleva el signo decimal de otra región: se espera { $wanted }
        [dropped] El texto de origen tiene el número { $wanted }, y «{ $message }» no
        [added] «{ $message }» tiene el número { $found }, y el texto de origen no
       *[changed] «{ $message }» dice { $found } donde el texto de origen dice { $wanted }
    }
    .help = Escriba el número del texto de origen con los signos propios de { $locale }.
different-date =
    { $case ->
        [dropped] El texto de origen dice { $wanted }, y «{ $message }» no lo dice
       *[changed] «{ $message }» dice { $found } donde el texto de origen dice { $wanted }
    }
    .help = Escriba la fecha del texto de origen como se escriben las fechas en { $locale }.
different-phone =
    { $case ->
        [dropped] El texto de origen tiene el teléfono { $wanted }, y «{ $message }» no
        [added] «{ $message }» tiene el teléfono { $found }, y el texto de origen no
       *[changed] «{ $message }» tiene el teléfono { $found }, y el texto de origen, { $wanted }
    }
    .help = Copie el número del texto de origen.
different-email =
    { $case ->
        [dropped] El texto de origen tiene el correo { $wanted }, y «{ $message }» no
        [added] «{ $message }» tiene el correo { $found }, y el texto de origen no
       *[changed] «{ $message }» tiene el correo { $found }, y el texto de origen, { $wanted }
    }
    .help = Copie la dirección del texto de origen.
different-link =
    { $case ->
        [dropped] El texto de origen enlaza con { $wanted }, y «{ $message }» no
        [added] «{ $message }» enlaza con { $found }, y el texto de origen no
        [counted] «{ $message }» enlaza { $count ->
            [one] una vez
            [many] { $count } de veces
           *[other] { $count } veces
        } con { $wanted }, y el texto de origen, { $expected ->
            [one] una
           *[other] { $expected }
        }
       *[changed] «{ $message }» enlaza con { $found }, y el texto de origen, con { $wanted }
    }
    .help = Copie la dirección del texto de origen.
different-acronym =
    { $case ->
        [kept] «{ $found }» es «{ $wanted }» en { $locale }
        [lost] El texto de origen tiene «{ $wanted }», y «{ $message }» no
       *[misspelt] «{ $found }» es «{ $wanted }» en el texto de origen
    }
    .help =
        { $case ->
            [kept] Escriba «{ $wanted }».
            [lost] Póngalo donde corresponde. Si en { $locale } tiene otra forma, indíquelo en comunicado.toml: [locales.{ $locale }.check] acronyms.
           *[misspelt] Escriba «{ $wanted }».
        }
different-name = El texto de origen nombra a { $wanted }, y «{ $message }» no
    .help = Escriba el nombre como figura en data/.
different-currency =
    { $case ->
        [dropped] El texto de origen tiene la moneda «{ $wanted }», y «{ $message }» no tiene ninguna
        [added] «{ $message }» tiene la moneda «{ $found }», y el texto de origen no tiene ninguna
       *[changed] «{ $message }» dice «{ $found }» donde el texto de origen dice «{ $wanted }»
    }
    .help = Ponga la moneda del texto de origen.
different-order = «{ $message }» tiene los nombres en otro orden que el texto de origen: { $wanted }
    .help = Escríbalos en el orden del texto de origen o silencie este aviso con un motivo.
different-negation =
    { $case ->
        [added] Esta oración niega algo, y el texto de origen no
       *[dropped] El texto de origen niega algo, y esta oración no
    }
    .help = Compare los dos textos: se perdió o se coló un «no».
different-sentence-count = «{ $message }» tiene { $found ->
        [one] una oración
        [many] { $found } de oraciones
       *[other] { $found } oraciones
    }, y el texto de origen, { $wanted ->
        [one] una
       *[other] { $wanted }
    }
    .help = Compare los dos textos, oración por oración.
untranslated-copy =
    { $case ->
        [variant] La variante [{ $variant }] de «{ $message }» es una copia del texto de origen
       *[whole] «{ $message }» es una copia del texto de origen
    }
    .help = Tradúzcalo a { $locale }.
unlikely-length = «{ $message }» es mucho más { $case ->
        [short] corto
       *[long] largo
    } que el texto de origen
    .help = Compare los dos textos.
wrong-language = Una oración de «{ $message }» no está en { $locale } sino, al parecer, en { $language }
    .help = Tradúzcala.
source-calendar-word = «{ $found }» es una palabra del calendario del idioma de origen
    .help = Escríbala en { $locale }.
different-end = «{ $message }» termina con { $found ->
        [stop] punto
        [ellipsis] puntos suspensivos
        [colon] dos puntos
        [question] signo de interrogación
        [exclamation] signo de exclamación
        [semicolon] punto y coma
        [comma] coma
       *[none] una letra
    }, y el texto de origen, con { $wanted ->
        [stop] punto
        [ellipsis] puntos suspensivos
        [colon] dos puntos
        [question] signo de interrogación
        [exclamation] signo de exclamación
        [semicolon] punto y coma
        [comma] coma
       *[none] una letra
    }
    .help = Termínelo como el texto de origen y compruebe que no esté cortado.
small-initial = «{ $message }» empieza con minúscula, y el texto de origen, con mayúscula
    .help = Escriba mayúscula y compruebe que no falte nada antes.
obsolete-shared-message = «{ $message }» no está en el idioma de origen y nada remite a él
    .help = Bórrelo o corrija su nombre.
inconsistent-translation = «{ $message }» tiene el mismo texto de origen que «{ $first }» y otra traducción
    .help = Use una sola traducción para los dos o silencie este aviso con un motivo.
same-translation = «{ $message }» tiene la traducción de «{ $first }», y su texto de origen es otro
    .help = Traduzca lo que dice su propio texto de origen.
different-term = El glosario traduce «{ $term }» como «{ $wanted }», y «{ $message }» no
    .help =
        { $noted ->
            [yes] Use la palabra del glosario, que dice: { $note }
           *[no] Use la palabra del glosario o silencie este aviso con un motivo.
        }
forbidden-word = El glosario prohíbe «{ $found }»
    .help =
        { $hint ->
            [instead] { $noted ->
                [yes] Escriba «{ $wanted }». El glosario dice: { $note }
               *[no] Escriba «{ $wanted }».
            }
           *[none] { $noted ->
                [yes] Dígalo con otras palabras. El glosario dice: { $note }
               *[no] Dígalo con otras palabras.
            }
        }
translated-term = «{ $term }» no debe traducirse, y «{ $message }» no lo tiene
    .help =
        { $noted ->
            [yes] Escriba «{ $term }». El glosario dice: { $note }
           *[no] Escriba «{ $term }».
        }
orphan-file = El idioma de origen no tiene un archivo «{ $message }», y nada de este figura en el de origen
    .help = Bórrelo o dele el nombre del archivo de origen.
unused-message =
    { $case ->
        [file] Ninguna edición muestra alguno de los { $count } mensajes de { $message }
       *[one] Ninguna edición muestra «{ $message }»
    }
    .help =
        { $case ->
            [shared] Bórrelo o nómbrelo donde corresponde.
            [file] Nómbrelos en el cuerpo del comunicado o borre el archivo.
           *[statement] Nómbrelo en el cuerpo del comunicado o bórrelo.
        }
unused-term = Nada de lo que muestran las ediciones usa «{ $message }»
    .help = Úselo en un mensaje o bórrelo.
# $parent: el idioma del que este toma sus palabras.
repeats-parent = «{ $message }» dice lo que ya dice { $parent }
    .help = Bórrelo aquí: { $locale } lo toma de { $parent }.
# $term: the English word.
false-friend = «{ $found }» no significa «{ $term }»
    .help = Escriba «{ $wanted }», o dígalo con otras palabras.
opposite-word = «{ $found }» no dice lo mismo que «{ $wanted }»
    .help = Traduzca «{ $wanted }», o dé la vuelta a la oración para que diga lo mismo.
# $wanted: la clave de una variante.
lost-variant = «{ $message }» no tiene la variante [{ $wanted }], y el texto de origen dice algo propio en ella
    .help = Añádala: si no, se muestra la que está por defecto.
different-hashtag = «{ $found }» es casi «{ $wanted }», del texto de origen, pero no lo mismo
    .help = Escriba «{ $wanted }», o tradúzcalo por completo.
reversed-range = «{ $found }» está al revés que «{ $wanted }» en el texto de origen
    .help = Intercambie los dos números.
different-organization = «{ $found }» no es el nombre de esta organización en español
    .help = Escriba «{ $wanted }».
