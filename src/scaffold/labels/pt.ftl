### As palavras fixas de cada edição.
### Variáveis: $place e $place-full (nome do lugar, curto e completo), $date (uma data), $signatories (quantas organizações assinam).
### Tradução ainda não revisada por ninguém de fora do projeto. — Nobody outside the project has reviewed this translation yet.
### Português do Brasil. Em Portugal, Angola ou Moçambique escreve-se de outro modo: “contatos”, “celular”, “residencial”, “comercial”, “planilha”, “tela”.

## Linha de data: o primeiro parágrafo continua na mesma linha

# Antes da meia-risca, espaço inseparável (U+00A0).
dateline = { $place-full }, { DATETIME($date, dateStyle: "long") } –
dateline-without-place = { DATETIME($date, dateStyle: "long") } –

## Ao pé do texto

# Título da lista de signatários.
signed =
    { $signatories ->
        [one] Assina:
       *[other] Assinam:
    }
# Entre o nome da organização em português e o nome com que ela assinou.
signed-as = assina como
# Indica à imprensa que o comunicado termina aqui.
end-mark = #
# Abaixo da marca final; os contatos começam em outra página. O lugar vem entre parênteses: assim nenhuma preposição depende dele (em Oaxaca, no Cairo, na Cidade do México).
contacts-pointer = Contatos ({ $place }): ver página seguinte
contacts-pointer-without-place = Contatos: ver página seguinte
# Título dos contatos.
contacts-heading = Para mais informações ({ $place }):
contacts-heading-without-place = Para mais informações:
# Depois de um telefone gratuito dentro do próprio país.
toll-free = ligação gratuita; pode não funcionar do exterior

## Em torno do comunicado

# Link para quem usa teclado ou leitor de tela; é o primeiro elemento da página.
skip-to-content = Ir para o conteúdo
# Nomeia os links para o mesmo comunicado em outros idiomas.
editions = Este comunicado em outros idiomas
# Título da lista de todos os comunicados.
statements = Comunicados
# Título da página que leva aos idiomas.
choose-language = Escolha um idioma
# Seguem data e hora.
embargo-notice = Sob embargo até:
# No início de uma edição que não está toda traduzida.
fallback-notice = Alguns trechos deste comunicado ainda não foram traduzidos e aparecem no idioma original.
# Em cada um desses trechos.
fallback-passage = Ainda não traduzido

## A planilha de contatos

# Nome da planilha.
contacts-sheet = Contatos
column-id = Identificador
column-name = Nome
# O que a pessoa faz, por exemplo assessora de imprensa.
column-role = Função
column-organization = Organização
# O nome da organização tal como aparece ao pé do comunicado.
column-signed-name = Assina como
column-place = Local
column-phone = Telefone
# Ao lado de um número: que tipo de telefone é e se talvez não funcione do exterior.
column-phone-note = Sobre o telefone
# Link que disca o número (tel:…).
column-phone-uri = Link para ligar
column-email = E-mail
column-site = Site
# Idiomas em que a pessoa responde a perguntas.
column-languages = Idiomas
# O que é preciso saber antes de ligar.
column-notes = Observações
# Onde consta que a pessoa aceitou figurar na lista, e quando; nunca aparece no que se publica.
column-consent = Consentimento
column-consent-date = Data do consentimento

## Tipos de telefone

phone-cell = celular
phone-fax = fax
phone-home = residencial
phone-pager = pager
phone-signal = Signal
phone-telegram = Telegram
# Mensagens escritas (SMS).
phone-text = mensagens de texto
# Para pessoas surdas ou com dificuldade de audição.
phone-textphone = telefone para surdos
phone-video = videochamadas
phone-voice = chamadas de voz
phone-whatsapp = WhatsApp
phone-work = comercial
