### 每个版本固定使用的文字。
### 变量：$place 和 $place-full（地名，简称和全称）、$date（日期）、$signatories（签署机构的数量）。
### 本译文尚未经项目以外的人审校。— Nobody outside the project has reviewed this translation yet.

## 电头：正文首段紧接其后

dateline = （{ $place-full }，{ DATETIME($date, dateStyle: "long") }）
dateline-without-place = （{ DATETIME($date, dateStyle: "long") }）

## 正文之后

# 签署机构名单的标题；一家或多家均适用。
signed = 签署机构：
# 用在机构的中文名称与其签署时所用名称之间。
signed-as = 署名为
# 告知媒体声明到此结束。
end-mark = （完）
# 位于结束标记之下；联系方式另起一页。
contacts-pointer = { $place }联系方式见下页
contacts-pointer-without-place = 联系方式见下页
# 联系方式的标题。
contacts-heading = 如需更多信息，请联系{ $place }联络人：
contacts-heading-without-place = 如需更多信息，请联系：
# 用在其所在国境内免费的电话号码之后。
toll-free = 免费电话；从境外可能无法拨通

## 声明之外

# 供使用键盘或读屏软件的读者使用的链接；是页面上的第一项。
skip-to-content = 跳到正文
# 用于指向同一声明其他语言版本的链接。
editions = 本声明的其他语言版本
# 全部声明列表的标题。
statements = 声明
# 语言选择页的标题。
choose-language = 选择语言
# 后接日期和时间。
embargo-notice = 限时禁发，解禁时间：
# 用在未全部译完的版本开头。
fallback-notice = 本声明部分内容尚未翻译，以原文显示。
# 标在每一处未译内容上。
fallback-passage = 尚未翻译

## 联系人表格

# 工作表的名称。
contacts-sheet = 联系人
column-id = 标识
column-name = 姓名
# 此人的职责，例如新闻官。
column-role = 职务
column-organization = 机构
# 声明末尾所署的机构名称。
column-signed-name = 署名
column-place = 地点
column-phone = 电话
# 列在号码旁：电话的类型，以及从境外可能无法拨通。
column-phone-note = 电话说明
# 点击即可拨号的链接（tel:…）。
column-phone-uri = 拨号链接
column-email = 电子邮箱
column-site = 网站
# 此人可用来回答提问的语言。
column-languages = 语言
# 致电前须知。
column-notes = 备注
# 此人同意列入名单的依据载于何处，以及何时同意；不会出现在发布的内容中。
column-consent = 同意依据
column-consent-date = 同意日期

## 电话类型

phone-cell = 手机
phone-fax = 传真
phone-home = 住宅
phone-pager = 寻呼机
phone-signal = Signal
phone-telegram = Telegram
# 手机短信（SMS）。
phone-text = 短信
# 供听障人士使用。
phone-textphone = 听障人士文字电话
phone-video = 视频通话
phone-voice = 语音通话
phone-whatsapp = WhatsApp
phone-work = 办公室
