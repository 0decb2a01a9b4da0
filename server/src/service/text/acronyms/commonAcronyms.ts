/**
 * Acronyms that readers of role profiles know better than the words behind them, so that spelling them out would not help; and names of
 * products and standards that are no longer read as acronyms. Acronyms of one trade or one organisation do not belong here. The list is our
 * own.
 */
export const commonAcronyms: ReadonlySet<string> = new Set(
  [
    // Work and education.
    'AGM AM BA BEng BSc BTEC CEO CFO CIO CTO COO CISO CV DIY EdD FAQ FT FTE GCSE HE HND HNC HR ID IQ KC LLB LLM MA MBA MD MEng MOT MP MS MSc NB NDA NVQ OK',
    'PA PC PE PhD PIN PM PO PR PS QA RSVP SME SVP TBC VAT VP VIP WC',
    // Places, languages and bodies.
    'BBC BSI EEA EN EU GB GP IEC IEEE IMF ISO HSE NATO NGO NHS OECD UK UN UNESCO US USA WHO',
    // The states of the United States, as in addresses.
    'AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY',
    // Time, money and measures.
    'AD BC EUR GBP USD KM KG',
    'AEDT AEST BST CDT CEST CET CST EDT EST ET GMT HST IST MDT MST NZST PDT PST PT SAST UTC',
    // Computers in everyday use.
    'AI API APP ASCII ATM CAD CCTV CD CMS CPU CSS CSV DVD GIF GPS GPU GUI HD HDMI HTML HTTP HTTPS ICT IP IT JPEG JPG JS JSON KPI LAN MP3 OS PDF PNG',
    'PHP PPT RAM ROM SD SIM SMS SQL SSD SVG TV UI URL USB UX VPN WAN WWW XML YAML ZIP DNS FTP GIS SSH TLS SSL TCP SDK IDE CI WIFI',
    // Law and health at every workplace.
    'COVID GDPR DNA ECG HIV MRI PPE TB ADHD LGBT LGBTQ LGBTQIA',
    // Names whose original words are hardly known.
    'ASP AWS COBIT IBM ITIL JIRA KPMG LEGO NET PRINCE SAP TOGAF UNIX',
    'BI REST SOAP DOI RNA',
    // Bodies that their members and employers know by the acronym alone; newer ones have to be introduced.
    'ACAS ACCA BCS CIMA CIPD CIPFA CIPS IET ICAEW RIBA RICS RSPCA TUC',
    // Schools and employment.
    'SEN SEND TUPE',
    // With an ampersand.
    'A&E M&E L&D Q&A R&D T&C H&S P&L M&S V&A B&B F&B D&I',
  ]
    .join(' ')
    .split(' '),
);

/** Words that are written in capitals to stress them. */
export const stressedWords: ReadonlySet<string> = new Set(
  (
    'A ALL ALSO ALWAYS AN AND ANY ARE AS AT BE BEFORE BOTH BUT BY CAN DO DOES EACH EVERY FOR FREE FROM FULL GO HAS HAVE HOW IF IN IS IT ' +
    'JOB KEY LEAD MAY MORE MOST MUST NEVER NEW NO NONE NOR NOT NOTE NOW OF OFF ON ONE ONLY OR OUR OUT OVER PLUS ROLE SAME SHALL SHOULD ' +
    'SKILLS SO STOP TEAM THAT THE THEIR THEN THIS TO TWO UP US USE VERY WE WHAT WHEN WHERE WHO WHY WILL WITH WORK YES YOU YOUR TODO TBC TBD FIXME XXX'
  ).split(' '),
);
