title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas cuyos pozos se secan.
closing = Lea el *informe* del año.

-pact = { $form ->
    [full] Pacto para la Migración Segura
   *[usual] Pacto
}
-oath = Promesa de Oaxaca
l010-a = Escriba hoy.
l010-b = Somos { $toral } personas.
l010-c = 
    { $n ->
        [one] Firmó una persona.
        [many] Firmaron en { $place } { $n } de personas.
       *[other] Firmaron en { $place } { $n } personas.
    }
l011-a = Gracias por todo, { $nombre }.
l012-a = Celebramos el acuerdo con esperanza.
l012-b = El texto del { -pact } y de la promesa.
l013-a = Llamamos a todos en { l013-b } a actuar hoy.
l013-b = Oaxaca
l014-a = Oaxaca
l015-a = Oaxaca
    .completo = Oaxaca, México
l016-a = Hay { $n } niños.
l020-a = 
    { $n ->
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l020-b = 
    { $n ->
        [one] Un niño.
       *[other] { $n } niños.
    }
l021-a = 
    { $n ->
        [zero] { $n } niños, o sea, ninguno.
        [one] Un niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l022-a = 
    { $n ->
        [uno] Un niño con { $n }.
        [one] Un niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l022-b = 
    { $role ->
        [portavoz] Nuestra portavoz habló primero.
       *[guest] Nuestra invitada habló primero.
    }
l023-a = 
    { $n ->
        [one] Un niño.
        [1] Un solo niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l030-a = En 2016 empezamos a marchar.
l030-b = Se usaron 1243,5 toneladas de acero.
l030-c = Allí arrestaron a cinco de nosotros.
l030-d = El plan cuesta 1,2 billones de dólares al año.
l030-e = Llegaron muchísimas personas.
l030-time = Nos reunimos a las 17 horas con 13 personas.
l030-among = Hay 13 de las familias entre nosotros.
l030-day = Se firmó el 13/4/2017.
l030-decade = Empezó hace 40 años en el valle.
l030-round = Hubo mil muertos en el valle.
l030-label = Muchas familias (unas 13) se fueron.
l031-a = Firmado el 4 de noviembre de 2017.
l031-b = Nos reunimos el martes a mediodía.
l032-a = Llame ya al +52 55 5211 9379.
l032-ext = Llame ya al +1 510-459-4457, extensión 13.
l032-country = Llame ya al +1 20 7946 0018.
l033-a = Escriba ya a pres@cdmigrante.org.
l034-a = Lea hoy [el informe](https://b.org/x).
l034-b = Más datos en https://a.org/y aquí.
l034-c = Lea hoy el informe.
l034-bare = Vea más en example.org/informes.
l034-twice = Lea [uno](https://a.org/x) o dos.
l035-a = La UN se reunió aquí el año pasado.
l035-b = El equipo de CARCEN habló primero.
l035-us = El Gobierno de US dijo que no.
l035-dotted = El Gobierno de U.S. dijo que no.
l036-a = Inés Núñes habló primero a mediodía.
l037-a = Nos reunimos la semana pasada en la ciudad. Pedimos verdad.
l038-a = El pozo costó 500 euros el año pasado.
l038-b = Nos costó 1,2 millones ese año.
l039-a = Firman Inés Núñez, CDM y Evy Peña.
l040-a = We call on the governments of the world.
l041-a = Llamamos a todos.
l042-a = Pedimos justicia. The people of the coast have waited and they will not go.
l043-a = Firmado el 4 de December de 2017.
l043-b = Nos reunimos el Monday a mediodía.
l044-a = Para más información
l044-b = Seguiremos adelante
l044-c = Seguiremos adelante:
l045-a = una organización llama a actuar.
l046-a = Abandonaremos a nuestras familias.
l046-b = La gente de la costa no acepta el plan.
l046-c = Actúan con nuestro consentimiento.
l046-d = Pedimos caridad, y nadie nos detendrá.
l046-e = Todo ser humano es ilegal.
l053-a = Los contactos figuran en la página siguiente.
l053-b = Consulte nuestros contactos en la otra página.
l054-a = Llamamos a todos los Gobiernos a actuar.
l054-b = Llamamos a todos los Gobiernos a actuar.
m020-a = Lea la Declaración del pueblo.
m020-b = Es urgente actuar hoy.
t020-a = TODO: traducir esto.
t020-b = Lorem ipsum dolor.
t020-c = Llamamos a ??? hoy.
t021-a = Los niÃ±os de la costa.
t021-b = La voz â€œpropiaâ€ del pueblo.
t022-a = El аcuerdo se firmó aquí.
t023-a = Llamamos a todas las las personas.
t024-a = Damos gracias a  todos ustedes.
t025-a = Llamamos a todos , siempre.
t026-a = Llamamos a todos (y pronto a actuar.
t026-b = La reunión de “balance fue breve.
t027-a = La reunión de "balance" fue breve.
t028-a = La migración - un derecho - es antigua.
t029-a = Quién nos responderá?
t029-b = Ni una más!
t030-a = El Gobierno de EEUU dijo que no.
t030-b = El Congreso de EE.UU. dijo que no.
t031-a = Y así sigue...
l060-a = La sesión de inventario empieza hoy.
l060-b = El Pacto Global llegó para quedarse.
l061-a = Muchos mojados cruzaron el río.
l061-b = Un guardia cerró la puerta.
l062-a = Empieza nuestra campaña Conoce tus Derechos.
