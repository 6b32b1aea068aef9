title = Déclaration de la société civile des États-Unis participant à la { -stocktaking-meeting } de l’ONU sur le { -global-compact }
short-title = La société civile américaine et le { -global-compact }
subtitle = En se retirant du processus du { -global-compact }, le gouvernement des États-Unis renie ses engagements et sa responsabilité mondiale

withdrawal = En décidant de se retirer des négociations sur le { -global-compact(form: "full") }, le gouvernement des États-Unis renie les engagements qu’il a pris dans la *{ -new-york-declaration }* et dans le *{ -agenda-2030 }*. Réunies à Puerto Vallarta pour participer à la { -stocktaking-meeting(form: "quoted") } de l’ONU, nous, organisations de la société civile des États-Unis, appelons notre pays à renouer avec le processus multilatéral. Les migrations sont un phénomène mondial qui appelle une réponse mondiale. Les États-Unis ne sont pas à l’abri des forces mondiales qui poussent les êtres humains à migrer : les conflits, la contrainte économique et les changements climatiques.

universal-standards = Les normes relatives aux droits humains et aux droits des travailleuses et des travailleurs sont universelles ; un processus mondial est donc indispensable pour répondre aux questions cruciales que posent les migrations dans le monde. La décision du gouvernement des États-Unis de se soustraire à sa responsabilité au sein de la communauté mondiale est profondément décevante.

chosen-path = Au lieu de travailler avec la communauté internationale à des réponses aux migrations mondiales fondées sur les droits humains, l’administration Trump a choisi de céder aux voix des groupes hostiles à l’immigration aux États-Unis. Cette décision s’ajoute à de nombreuses mesures des États-Unis qui sont dirigées contre les personnes immigrées et visent à saper les droits humains des personnes migrantes.

public-view = Si l’administration a choisi cette voie, l’immense majorité de l’opinion publique des États-Unis considère l’immigration, et les personnes immigrées, comme un apport positif à la vie du pays. De fait, les États-Unis sont l’une des nations les plus diverses de la planète. Les personnes immigrées ont aidé à bâtir le pays et continuent de contribuer à sa prospérité.

opportunity = Le { -global-compact } est une occasion plus que nécessaire de mettre en œuvre partout dans le monde des politiques qui aident à coordonner efficacement les flux migratoires dans le respect des droits humains. Face à la décision des États-Unis, nous exhortons la communauté internationale à réaffirmer son engagement et sa contribution constructive au processus du Pacte.

call-to-action = Nous demandons aux États-Unis d’œuvrer de manière constructive et positive à l’élaboration d’un Pacte mondial qui favorise les droits humains et les droits du travail à l’échelle internationale, la coopération internationale et le partage des responsabilités.

closing = Représentant la société civile des États-Unis, nous continuerons de travailler avec d’autres gouvernements et de porter dans ce processus la voix et l’expérience de nos communautés immigrées. Nous exhorterons aussi notre propre gouvernement à adopter une position plus responsable, dans le respect des droits des personnes migrantes et réfugiées aux États-Unis et dans le monde entier.
