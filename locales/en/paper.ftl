### Texts of workbooks and papers to take along, and of the frame of a paper.

command-show-exports = Export sheets, papers, calendar

paper-heading = Export files
paper-sheets = Sheets (.xlsx)
paper-of-campaign = Campaign: { $campaign }
paper-of-unit = Only the figures of { $unit }.
paper-papers = Papers (.docx)
paper-drafts = Drafts in the form of Decree 30/2020; the clerk fills in the number, the authority signs.
paper-calendar = Calendar (.ics)
paper-own-data = Your own personal data: type /mydata.
paper-which = Which paper do you need?
paper-preparing = Preparing the file; it will be sent to you in private…
paper-sheets-caption = The sheets you asked for
paper-sheets-file = Emulation figures
paper-caption = Draft of the paper
paper-finish = Please check it, fill in the number and have it signed before it goes out.
paper-none-now = There is nothing to make this file of yet. Type /export to see what can be exported.
paper-not-yours = This file is not yours to take. Type /export to see what you may export.

paper-button-calendar = Deadlines and anniversaries
paper-button-all-sheets = All in one file
paper-button-campaign = Show: { $campaign }

sheet-pledges = List of pledges
sheet-coverage = Coverage of pledges
sheet-reports = Reports
sheet-figures = Target results
sheet-obligations = Obligations
sheet-deliveries = Delivery log

paper-summary-report = Summary reports of the office
paper-pledge-list = List of pledges (paper)
paper-unit-report = Reports of units

audit-export-made = exported a file

## The frame of a paper
paper-draft = DRAFT
paper-nation = SOCIALIST REPUBLIC OF VIET NAM
paper-motto = Independence - Freedom - Happiness
paper-number = No.: {"        "}/{ $symbol }
paper-symbol-report = BC
paper-blank-symbol = ......
paper-blank-place = ............
paper-dateline = { $place }, { $day }/{ $month }/{ $year }
paper-authority = HEAD OF THE OFFICE
paper-unit-authority = HEAD OF THE UNIT
paper-type-report = REPORT
paper-addressed-to = To:
paper-copies = Copies to:
paper-copy-above = - As above;
paper-copy-file = - Files.
paper-copy-unit = - Files of the unit.

## Settings
settings-of-paper = Papers
setting-paper-place = Place
setting-paper-place-hint = Stands before the date of a paper, for instance Hà Tĩnh.
setting-paper-symbol = Symbol of the office
setting-paper-symbol-hint = The abbreviation of the office in the paper's number, for instance SNV.
setting-paper-drafter = Symbol of the drafting unit
setting-paper-drafter-hint = Stands behind the office's symbol on letters, for instance VP.
setting-paper-authority = Authority and post of the signer
setting-paper-authority-hint = One line each, separated by semicolons, for instance KT. GIAM DOC; PHO GIAM DOC.
setting-paper-signer = Name of the signer
setting-paper-signer-hint = Without titles, for instance Nguyen Van A.
