### Documentos que ya existen: qué no se puede leer de ellos y qué no se toma.
### Variables: $path (el documento), $count (cuántos), $text (palabras del documento), $case (cuál de varios casos).

# $case: por qué.
unreadable-manuscript =
    { $case ->
        [archive] «{ $path }» está dañado: sus partes no se pueden descomprimir
        [part] «{ $path }» no tiene texto donde lo tiene un documento así
        [letters] Una parte de «{ $path }» está en letras que no se pueden leer
        [dtd] «{ $path }» declara un tipo de documento (DTD), lo que ningún procesador de textos hace
        [entity] «{ $path }» usa una entidad que XML no tiene
        [depth] Lo que «{ $path }» contiene está anidado a demasiada profundidad
        [large] «{ $path }» es demasiado grande, o lo sería una vez descomprimido
        [encrypted] «{ $path }» está protegido con una contraseña
        [empty] «{ $path }» no tiene palabras
       *[syntax] «{ $path }» está dañado: su texto se interrumpe o se contradice
    }
    .help =
        { $case ->
            [encrypted] Ábralo con su contraseña y guarde una copia sin ella.
            [empty] Si muestra una imagen del texto, antes hay que teclear o reconocer las palabras.
            [large] Un comunicado necesita una fracción de eso. Copie su texto en un documento nuevo.
           *[other] Ábralo con el programa que lo escribió y guárdelo de nuevo como .docx, o copie su texto en un documento nuevo.
        }
# $case: qué es.
unknown-manuscript =
    { $case ->
        [doc] «{ $path }» es un documento del antiguo Word (.doc) o de otro programa del antiguo Office
        [pdf] «{ $path }» es un PDF, que tiene letras y no párrafos
        [rtf] «{ $path }» es texto enriquecido (.rtf)
        [pages] «{ $path }» es un documento de Pages
        [mail] «{ $path }» es un mensaje de correo o un archivo web
        [sheet] «{ $path }» es una hoja de cálculo, una presentación o un dibujo
        [picture] «{ $path }» es una imagen
        [archive] «{ $path }» es un archivo comprimido con otros archivos
        [flat] «{ $path }» es un documento en una sola pieza de XML
       *[damaged] «{ $path }» no es lo que dice su nombre, o está dañado
    }
    .help =
        { $case ->
            [pdf] Pida el documento del que se hizo. También se puede leer su texto: pdftotext ARCHIVO - | comunicado import -; compare los dos.
            [pages] Ábralo con Pages y expórtelo a Word (.docx).
            [mail] Copie el texto del mensaje en un documento, o guarde la página como .html.
            [sheet] Copie el texto en un documento y guárdelo como .docx. Las tablas de personas las toma «comunicado contacts import».
            [picture] Antes hay que teclear o reconocer las palabras.
            [archive] Descomprímalo e indique el documento que contiene.
           *[other] Ábralo con un procesador de textos y guárdelo como .docx.
        }
# $case: cómo se sabe. $line, $column: dónde; $byte: el byte; $character: qué sería en Windows-1252; $encoding: un nombre.
doubtful-letters =
    { $case ->
        [utf16] { $path } está en UTF-16 y no en UTF-8
        [windows] { $path }, línea { $line }, columna { $column }: el byte { $byte } no es UTF-8; en Windows-1252 es «{ $character }»
        [named] { $path } no está por completo en { $encoding }
        [zeros] { $path } contiene bytes (0) que ningún texto tiene
        [unmarked-utf16] { $path } parece UTF-16, sin la marca que lo dice
       *[other] { $path }, línea { $line }, columna { $column }: el byte { $byte } no es UTF-8
    }
    .help =
        { $case ->
            [windows] Guarde el texto como UTF-8. O diga en qué está y mire las palabras: import --encoding windows-1252 --dry-run.
            [zeros] Ábralo con el programa del que viene y guárdelo como texto en UTF-8.
            [unmarked-utf16] Guarde el texto como UTF-8. O diga en qué está y mire las palabras: import --encoding { $encoding } --dry-run.
           *[other] Guarde el texto como UTF-8.
        }
# $insertions, $deletions: cuántas de cada una.
undecided-changes =
    «{ $path }» tiene { $count ->
        [one] un cambio que nadie ha aceptado ni rechazado
       *[other] { $count } cambios que nadie ha aceptado ni rechazado
    }
    .help = Se leyó como si todos estuvieran aceptados: con { $insertions ->
        [one] una inserción
       *[other] { $insertions } inserciones
    } y sin { $deletions ->
        [one] una supresión
       *[other] { $deletions } supresiones
    }. Decida sobre ellos en el documento antes de publicarlo.
# $case: qué se dejó fuera.
unseen-words =
    { $case ->
        [comments] { $count ->
            [one] Se dejó fuera un comentario
           *[other] Se dejaron fuera { $count } comentarios
        }
        [hidden] { $count ->
            [one] Se dejó fuera un pasaje oculto
           *[other] Se dejaron fuera { $count } pasajes ocultos
        }
        [placeholders] { $count ->
            [one] Se dejó fuera un campo que nadie rellenó
           *[other] Se dejaron fuera { $count } campos que nadie rellenó
        }
       *[settings] Se dejaron fuera ajustes del principio del texto: { $text }
    }
    .help =
        { $case ->
            [comments] Mire si alguno pide un cambio.
            [hidden] Muestre el texto oculto en el documento y haga visible lo que sea parte del comunicado.
            [placeholders] Rellénelo, si es parte del comunicado.
           *[settings] No hay que hacer nada, salvo que alguno sea parte del comunicado.
        }
page-furniture =
    { $case ->
        [header] Se dejó fuera el encabezado de la página: «{ $text }»
        [footer] Se dejó fuera el pie de la página: «{ $text }»
        [mail] Se omitió el encabezado o la firma del correo: «{ $text }»
       *[navigation] Se dejó fuera la navegación de la página: «{ $text }»
    }
    .help = Lo que de ello sea parte del comunicado debe estar en su texto.
pictures-left-out =
    { $case ->
        [described] { $count ->
            [one] Se dejó fuera una imagen: «{ $text }»
           *[other] Se dejaron fuera { $count } imágenes: «{ $text }»
        }
        [objects] { $count ->
            [one] Se dejó fuera un gráfico, un dibujo o un objeto de otro programa
           *[other] Se dejaron fuera { $count } gráficos, dibujos u objetos de otros programas
        }
        [signs] { $count ->
            [one] Se dejó fuera un signo que no corresponde a ninguna letra
           *[other] Se dejaron fuera { $count } signos que no corresponden a ninguna letra
        }
       *[pictures] { $count ->
            [one] Se dejó fuera una imagen
           *[other] Se dejaron fuera { $count } imágenes
        }
    }
    .help = Si dice algo, dígalo con palabras.
defused-document =
    { $case ->
        [overrides] { $count ->
            [one] «{ $path }» tiene un signo que da la vuelta a las letras, de modo que las personas leen otra cosa que los programas: se quitó
           *[other] «{ $path }» tiene { $count } signos que dan la vuelta a las letras, de modo que las personas leen otra cosa que los programas: se quitaron
        }
        [macros] «{ $path }» contiene programas (macros): no se miraron
        [external] «{ $path }» iría a buscar algo a otra parte, y no se hizo: { $text }
       *[embedded] { $count ->
            [one] «{ $path }» contiene otro documento, que no se leyó
           *[other] «{ $path }» contiene otros { $count } documentos, que no se leyeron
        }
    }
    .help =
        { $case ->
            [overrides] Lea las palabras tal como están en el plan: quizá alguien quiso que parecieran otras.
            [embedded] Ábralo con un procesador de textos y guárdelo de nuevo, y las palabras entrarán.
           *[other] Asegúrese de quién es el documento antes de que nadie lo abra.
        }
joined-words = { $count ->
        [one] Una palabra estaba dividida al final de un renglón y se lee sin guion: «{ $text }»
       *[other] { $count } palabras estaban divididas al final de un renglón y se leen sin guion: «{ $text }»
    }
    .help = Si alguna lleva guion, escríbala en un solo renglón en el documento.
struck-words = Hay palabras tachadas, y se tomaron de todos modos: «{ $text }»
    .help = Bórrelas en el documento, o quíteles el tachado.
