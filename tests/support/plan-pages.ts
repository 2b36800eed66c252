// Pieces of the plan of Sở Nội vụ for 2022 as they are copied out of its pages: broken lines, blank lines between them.
export const themeOnPage = `“Đoàn kết, đổi mới, thi đua hoàn thành vượt mức các chỉ tiêu, nhiệm vụ 

năm 2022”.`

export const phasesOnPage = `a) Đợt thi đua thứ nhất (từ tháng 01/2022 đến 30/6/2022): thi đua lập thành 

tích chào mừng kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam 

(03/02/1930 - 03/02/2022), gắn với hoạt động mừng Xuân Nhâm Dần; 47 năm 

Ngày giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2022); 68 năm 

Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022); 132 năm Ngày sinh 

Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2022); 115 năm Ngày sinh Tổng Bí thư 

Lê Duẩn (07/4/1907 - 07/4/2022); 65 năm Ngày Bác Hồ về thăm Hà Tĩnh 

(15/6/1957 - 15/6/2022) và 15 năm thành lập thành phố Hà Tĩnh (28/5/2007 - 

28/5/2022). Phấn đấu hoàn thành các nhiệm vụ, chỉ tiêu kế hoạch 06 tháng đầu 

năm 2022. Tổ chức tổng kết đợt thi đua, gắn với sơ kết việc thực hiện nhiệm vụ 06 

tháng đầu năm 2022, hoàn thành trước ngày 15/7/2022.  

b) Đợt thi đua thứ hai (từ ngày 01/7/2022 đến ngày 31/12/2022): thi đua lập 

thành tích chào mừng kỷ niệm 77 năm Ngày Cách mạng tháng Tám thành công 

(19/8/1945 - 19/8/2022) và Ngày Quốc khánh nước Cộng hoà xã hội chủ nghĩa 

Việt Nam (02/9/1945 - 02/9/2022); kỷ niệm 75 năm Ngày Thương binh Liệt sỹ 

(27/7/1947 - 27/7/2022); kỷ niệm 175 năm ngày sinh Đình nguyên Tiến sỹ Phan 

Đình Phùng (06/6/1847 - 06/6/2022), lãnh tụ của Phong trào Cần Vương; 92 năm 

Xô Viết Nghệ Tĩnh (12/9/1930 - 12/9/2022); 92 năm Ngày thành lập Mặt trận Dân 

tộc thống nhất Việt Nam (18/11/1930 - 18/11/2022);… với mục tiêu thi đua hoàn 

thành toàn diện các chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội năm 2022. Tổ 

chức tổng kết phong trào thi đua, gắn với hội nghị tổng kết công tác năm 2022, 

triển khai nhiệm vụ năm 2023, hoàn thành trước ngày 31/12/2022.`

export const targetsOnPage = `a) Đối với các tập thể: 

- Tập thể cơ quan Sở hoàn thành xuất sắc nhiệm vụ, được UBND tỉnh tặng 

Cờ thi đua hoặc Bằng khen. 
 - 100% phòng, ban, trung tâm đạt danh hiệu tập thể lao động tiên tiến, trong 

đó 20% tập thể đạt danh hiệu tập thể lao động xuất sắc, 2 - 3 Phòng, ban, trung tâm 

được Bộ Nội vụ, UBND tỉnh tặng bằng khen, trong đó 1 đơn vị trực thuộc được 

tặng Cờ thi đua Ủy ban nhân dân tỉnh. 

- Thực hiện tiết kiệm chi, nâng cao đời sống vật chất, tinh thần, phấn đấu thu 

nhập tăng thêm của CBCC năm 2022 cao hơn năm 2021. 

- Tổ chức Công đoàn, Đoàn Thanh niên hoàn thành xuất sắc nhiệm vụ. 

b) Đối với cá nhân: 

- Phấn đấu 100% cán bộ, công chức, viên chức hoàn thành tốt nhiệm vụ trở 

lên; 

- 100% cán bộ, công chức, viên chức đạt danh hiệu lao động tiên tiến, trong 

đó 15% đạt chiến sỹ thi đua cơ sở; 15% cá nhân được Bộ Nội vụ, UBND tỉnh tặng 

Bằng khen.  

- Có cá nhân được Thủ tướng Chính phủ tặng Bằng khen.`

export const movementsOnPage = `Tiếp tục hưởng ứng và thực hiện có hiệu quả các phong trào thi đua: “Cả 

tỉnh chung sức xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới” giai đoạn 2021 - 

2025; “Cả tỉnh chung sức, đồng lòng thi đua phòng, chống hiệu quả dịch bệnh 

COVID-19”, “Cán bộ, công chức, viên chức Hà Tĩnh thi đua thực hiện văn hóa 

công sở”; “Cải cách hành chính”; “Xây dựng đời sống văn hóa”; “Toàn dân bảo vệ 

an ninh tổ quốc”; “Đảm bảo trật tự an toàn giao thông”; “Học tập và làm theo tư 

tưởng, đạo đức, phong cách Hồ Chí Minh”; phong trào thi đua trong lĩnh vực xây 

dựng Đảng, hệ thống chính trị, bộ máy nhà nước trong sạch, vững mạnh; đẩy mạnh 

phòng chống tham nhũng, lãng phí; thực hiện cải cách hành chính nhằm phục vụ 

tốt nhất cho người dân và doanh nghiệp; thi đua đảm bảo an ninh, trật tự, chống 

buôn lậu, gian lận thương mại và hàng giả trước, trong và sau Tết Nguyên đán 

Nhâm Dần năm 2022,…`
