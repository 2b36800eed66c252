// Lines of the plan of Sở Nội vụ for 2022, as an office would paste them.
export const phasesOfPlan = [
  'Đợt 1: từ tháng 01/2022 đến 30/6/2022; tổng kết trước ngày 15/7/2022',
  'Đợt 2: từ ngày 01/7/2022 đến ngày 31/12/2022; tổng kết trước ngày 31/12/2022',
] as const

export const targetsOfPlan = [
  'a) Đối với các tập thể:',
  '- Tập thể cơ quan Sở hoàn thành xuất sắc nhiệm vụ, được UBND tỉnh tặng Cờ thi đua hoặc Bằng khen.',
  '- 100% phòng, ban, trung tâm đạt danh hiệu tập thể lao động tiên tiến, trong đó 20% tập thể đạt danh hiệu tập thể lao động xuất sắc, 2 - 3 Phòng, ban, trung tâm được Bộ Nội vụ, UBND tỉnh tặng bằng khen, trong đó 1 đơn vị trực thuộc được tặng Cờ thi đua Ủy ban nhân dân tỉnh.',
  '- Thực hiện tiết kiệm chi, nâng cao đời sống vật chất, tinh thần, phấn đấu thu nhập tăng thêm của CBCC năm 2022 cao hơn năm 2021.',
  '- Tổ chức Công đoàn, Đoàn Thanh niên hoàn thành xuất sắc nhiệm vụ.',
  '- Phấn đấu 100% cán bộ, công chức, viên chức hoàn thành tốt nhiệm vụ trở lên;',
  '- 100% cán bộ, công chức, viên chức đạt danh hiệu lao động tiên tiến, trong đó 15% đạt chiến sỹ thi đua cơ sở; 15% cá nhân được Bộ Nội vụ, UBND tỉnh tặng Bằng khen.',
  '- Có cá nhân được Thủ tướng Chính phủ tặng Bằng khen.',
] as const

export const movementOfPlan =
  '“Cả tỉnh chung sức xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới” giai đoạn 2021 - 2025; “Cải cách hành chính”'
