### Những từ ngữ cố định của mọi ấn bản.
### Biến: $place và $place-full (tên địa điểm, ngắn và đầy đủ), $date (ngày), $signatories (số tổ chức ký tên).
### Bản dịch chưa được ai ngoài dự án hiệu đính. — Nobody outside the project has reviewed this translation yet.

## Dòng địa điểm và ngày: đoạn đầu tiên viết tiếp ngay sau đó

# Văn bản tiếng Việt viết “ngày 4 tháng 12 năm 2017”; dateStyle "long" không cho chữ “năm”, nên ngày và năm được ghép ở đây.
# Trước dấu gạch ngang là dấu cách không ngắt (U+00A0).
dateline = { $place-full }, ngày { DATETIME($date, day: "numeric", month: "long") } năm { DATETIME($date, year: "numeric") } –
dateline-without-place = Ngày { DATETIME($date, day: "numeric", month: "long") } năm { DATETIME($date, year: "numeric") } –

## Cuối văn bản

# Tiêu đề danh sách tổ chức ký tên; dùng được cho một hay nhiều tổ chức.
signed = Ký tên:
# Giữa tên tiếng Việt của tổ chức và tên mà tổ chức đã ký.
signed-as = ký tên là
# Báo cho báo chí biết tuyên bố kết thúc ở đây.
end-mark = #
# Dưới dấu kết thúc; phần liên hệ bắt đầu ở trang mới.
contacts-pointer = Thông tin liên hệ tại { $place }: xem trang sau
contacts-pointer-without-place = Thông tin liên hệ: xem trang sau
# Tiêu đề phần liên hệ.
contacts-heading = Mọi chi tiết tại { $place } xin liên hệ:
contacts-heading-without-place = Mọi chi tiết xin liên hệ:
# Sau số điện thoại gọi miễn phí trong nước đó.
toll-free = gọi miễn phí; có thể không gọi được từ nước ngoài

## Quanh tuyên bố

# Liên kết cho người dùng bàn phím hoặc trình đọc màn hình; là phần tử đầu tiên của trang.
skip-to-content = Chuyển đến nội dung
# Tên của các liên kết đến cùng tuyên bố này bằng ngôn ngữ khác.
editions = Tuyên bố này bằng các ngôn ngữ khác
# Tiêu đề danh sách mọi tuyên bố.
statements = Các tuyên bố
# Tiêu đề trang dẫn đến các ngôn ngữ.
choose-language = Chọn ngôn ngữ
# Tiếp theo là ngày và giờ.
embargo-notice = Không công bố trước:
# Ở đầu ấn bản chưa được dịch hết.
fallback-notice = Một số phần của tuyên bố này chưa được dịch và được giữ nguyên bằng ngôn ngữ gốc.
# Trên mỗi phần như vậy.
fallback-passage = Chưa dịch

## Bảng liên hệ

# Tên của bảng.
contacts-sheet = Danh sách liên hệ
column-id = Mã
column-name = Họ tên
# Công việc của người này, chẳng hạn phụ trách báo chí.
column-role = Chức vụ
column-organization = Tổ chức
# Tên của tổ chức như ghi ở cuối tuyên bố.
column-signed-name = Ký tên là
column-place = Địa điểm
column-phone = Điện thoại
# Bên cạnh số điện thoại: đó là loại điện thoại nào, và có thể không gọi được từ nước ngoài.
column-phone-note = Ghi chú về điện thoại
# Liên kết để gọi số này (tel:…).
column-phone-uri = Liên kết gọi điện
column-email = Email
column-site = Trang web
# Các ngôn ngữ mà người này dùng để trả lời câu hỏi.
column-languages = Ngôn ngữ
# Những điều cần biết trước khi gọi.
column-notes = Ghi chú
# Nơi ghi rằng người này đồng ý có tên trong danh sách, và từ khi nào; không bao giờ xuất hiện trong bản công bố.
column-consent = Xác nhận đồng ý
column-consent-date = Ngày đồng ý

## Loại điện thoại

phone-cell = di động
phone-fax = fax
phone-home = nhà riêng
phone-pager = máy nhắn tin
phone-signal = Signal
phone-telegram = Telegram
# Tin nhắn văn bản (SMS).
phone-text = tin nhắn SMS
# Dành cho người khiếm thính.
phone-textphone = điện thoại văn bản cho người khiếm thính
phone-video = gọi video
phone-voice = gọi thoại
phone-whatsapp = WhatsApp
phone-work = cơ quan
