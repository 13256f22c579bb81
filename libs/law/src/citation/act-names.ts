/** How an act is called, beside the title that it is held under. */
export interface ActNames {
  /** The short name of each language, for a label where the act is not held here. */
  label: { kk: string; ru: string; en: string };
  /** Names in their nominative; declined forms, and the country's name within, are recognised. */
  names: readonly string[];
  abbreviations: readonly string[];
}

const act = (
  [kk, ru, en]: readonly [string, string, string],
  abbreviations: readonly string[] = [],
  names: readonly string[] = [],
): ActNames => ({ label: { kk, ru, en }, names, abbreviations });

/** By the code of the instrument. Acts that are cited often are here too where they are not held: so it can be said that they are not. */
export const ACT_NAMES: Record<string, ActNames> = {
  'kz/const-2026': act(['Конституция', 'Конституция', 'Constitution'], [], ['Ата Заң', 'Негізгі Заң', 'Основной закон']),
  'kz/const-1995': act(['Конституция', 'Конституция', 'Constitution'], [], ['Ата Заң', 'Негізгі Заң', 'Основной закон']),
  'kz/criminal-code': act(['Қылмыстық кодекс', 'Уголовный кодекс', 'Criminal Code'], ['УК', 'ҚК', 'CC'], ['Penal Code']),
  'kz/criminal-procedure-code': act(
    ['Қылмыстық-процестік кодекс', 'Уголовно-процессуальный кодекс', 'Criminal Procedure Code'],
    ['УПК', 'ҚПК', 'CPC'],
    ['Code of Criminal Procedure', 'Қылмыстық іс жүргізу кодексі'],
  ),
  'kz/administrative-offences-code': act(
    ['Әкімшілік құқық бұзушылық туралы кодекс', 'Кодекс об административных правонарушениях', 'Code on Administrative Offences'],
    ['КоАП', 'КРКоАП', 'ӘҚБтК', 'ӘҚБК', 'CAO'],
    [
      'Code of Administrative Offences',
      'Administrative Offences Code',
      'Administrative Code',
      'Административный кодекс',
      'Әкімшілік кодекс',
    ],
  ),
  'kz/labour-code': act(['Еңбек кодексі', 'Трудовой кодекс', 'Labour Code'], ['ТК', 'ЕК'], ['Labor Code']),
  'kz/appc': act(
    [
      'Әкімшілік рәсімдік-процестік кодекс',
      'Административный процедурно-процессуальный кодекс',
      'Administrative Procedure and Process Code',
    ],
    ['АППК', 'ӘРПК', 'APPC'],
    ['Administrative Procedural and Process Code', 'Administrative Procedure Code'],
  ),
  'kz/family-code': act(
    ['Неке және отбасы туралы кодекс', 'Кодекс о браке и семье', 'Code on Marriage and Family'],
    ['КоБС', 'КБС', 'НОК'],
    ['Кодекс о браке (супружестве) и семье', 'Семейный кодекс', 'Отбасы кодексі', 'Family Code', 'Marriage and Family Code'],
  ),
  'kz/health-code': act(
    ['Денсаулық сақтау кодексі', 'Кодекс о здоровье', 'Health Code'],
    [],
    [
      'Кодекс о здоровье народа',
      'Кодекс «О здоровье народа и системе здравоохранения»',
      'Code on Public Health',
      'Public Health Code',
      'Халық денсаулығы туралы кодекс',
      'Денсаулық туралы кодекс',
      'Денсаулық кодексі',
    ],
  ),
  'kz/domestic-violence-law': act(
    ['Тұрмыстық зорлық-зомбылық туралы заң', 'Закон о бытовом насилии', 'Domestic Violence Law'],
    [],
    [
      'Закон о профилактике бытового насилия',
      'Law on Domestic Violence',
      'Law on Prevention of Domestic Violence',
      'Тұрмыстық зорлық-зомбылық профилактикасы туралы заң',
    ],
  ),
  'kz/prevention-of-offences-law': act(
    ['Құқық бұзушылық профилактикасы туралы заң', 'Закон о профилактике правонарушений', 'Law on the Prevention of Offences'],
    [],
    ['Prevention of Offences Law'],
  ),
  'kz/personal-data-law': act(
    ['Дербес деректер туралы заң', 'Закон о персональных данных', 'Personal Data Law'],
    [],
    ['Law on Personal Data', 'Personal Data Act', 'Закон о защите персональных данных'],
  ),
  'kz/equal-rights-law': act(
    ['Тең құқықтар мен тең мүмкіндіктер туралы заң', 'Закон о равных правах и равных возможностях', 'Equal Rights Law'],
    [],
    ['Закон о гарантиях равных прав', 'Закон о государственных гарантиях равных прав', 'Law on Equal Rights and Opportunities'],
  ),
  'kz/human-rights-commissioner-law': act(
    ['Адам құқықтары жөніндегі уәкіл туралы заң', 'Закон об Уполномоченном по правам человека', 'Law on the Human Rights Commissioner'],
    [],
    ['Конституционный закон об Уполномоченном по правам человека', 'Ombudsman Law', 'Закон об омбудсмене', 'Омбудсмен туралы заң'],
  ),
  'kz/unlawful-content-law-2025': act(
    ['Насихат туралы заң', 'Закон о пропаганде', 'Propaganda Law'],
    [],
    ['Закон о противоправном контенте', 'Закон о запрете пропаганды'],
  ),
  'kz/civil-code': act(['Азаматтық кодекс', 'Гражданский кодекс', 'Civil Code'], ['ГК', 'АК']),
  'kz/civil-procedure-code': act(
    ['Азаматтық процестік кодекс', 'Гражданский процессуальный кодекс', 'Civil Procedure Code'],
    ['ГПК', 'АПК'],
    ['Гражданско-процессуальный кодекс', 'Code of Civil Procedure'],
  ),
  'kz/penal-enforcement-code': act(
    ['Қылмыстық-атқару кодексі', 'Уголовно-исполнительный кодекс', 'Penal Enforcement Code'],
    ['УИК', 'ҚАК'],
    ['Criminal Executive Code', 'Penal Execution Code'],
  ),
  'un/iccpr': act(
    ['Азаматтық және саяси құқықтар туралы халықаралық пакт', 'Международный пакт о гражданских и политических правах', 'ICCPR'],
    ['МПГПП', 'ПГПП', 'ICCPR', 'АСҚХП', 'АСҚТХП'],
    ['Пакт о гражданских и политических правах', 'Covenant on Civil and Political Rights', 'Азаматтық және саяси құқықтар туралы пакт'],
  ),
  'un/iccpr-op1': act(
    ['АСҚХП факультативтік хаттамасы', 'Факультативный протокол к МПГПП', 'First Optional Protocol to the ICCPR'],
    [],
    ['Первый факультативный протокол к МПГПП', 'Optional Protocol to the ICCPR', 'ICCPR Optional Protocol'],
  ),
  'un/icescr': act(
    ['ЭӘМҚХП', 'Международный пакт об экономических, социальных и культурных правах', 'ICESCR'],
    ['МПЭСКП', 'ПЭСКП', 'ICESCR', 'ЭӘМҚХП'],
    [
      'Пакт об экономических, социальных и культурных правах',
      'Covenant on Economic, Social and Cultural Rights',
      'Экономикалық, әлеуметтік және мәдени құқықтар туралы пакт',
    ],
  ),
  'un/cat': act(
    ['Азаптауға қарсы конвенция', 'Конвенция против пыток', 'Convention against Torture'],
    ['КПП', 'CAT', 'UNCAT'],
    ['Torture Convention', 'Азаптауларға қарсы конвенция'],
  ),
  'un/cedaw': act(
    [
      'Әйелдерге қатысты кемсітушіліктің барлық нысандарын жою туралы конвенция',
      'Конвенция о ликвидации всех форм дискриминации в отношении женщин',
      'CEDAW',
    ],
    ['КЛДЖ', 'CEDAW'],
    ['Конвенция о ликвидации дискриминации в отношении женщин', 'Women’s Convention'],
  ),
  'un/crc': act(
    ['Бала құқықтары туралы конвенция', 'Конвенция о правах ребёнка', 'Convention on the Rights of the Child'],
    ['КПР', 'CRC', 'UNCRC', 'БҚК'],
    ['Конвенция о правах детей', 'Child Rights Convention'],
  ),
  'un/crpd': act(
    ['Мүгедектердің құқықтары туралы конвенция', 'Конвенция о правах инвалидов', 'CRPD'],
    ['КПИ', 'CRPD', 'UNCRPD', 'МҚК'],
    ['Конвенция о правах лиц с инвалидностью', 'Disability Convention'],
  ),
  'un/icerd': act(
    [
      'Нәсілдік кемсітушіліктің барлық нысандарын жою туралы халықаралық конвенция',
      'Международная конвенция о ликвидации всех форм расовой дискриминации',
      'ICERD',
    ],
    ['МКЛРД', 'КЛРД', 'ICERD', 'CERD'],
    ['Конвенция о ликвидации всех форм расовой дискриминации', 'Convention on the Elimination of Racial Discrimination'],
  ),
  'ilo/ilo-111': act(
    ['ХЕҰ № 111 конвенциясы', 'Конвенция МОТ № 111', 'ILO Convention No. 111'],
    ['C111'],
    [
      'Конвенция № 111 МОТ',
      'Convention No. 111',
      'Конвенция № 111',
      '№ 111 конвенция',
      'Discrimination (Employment and Occupation) Convention',
    ],
  ),
  'un/udhr': act(
    ['Адам құқықтарының жалпыға бірдей декларациясы', 'Всеобщая декларация прав человека', 'Universal Declaration of Human Rights'],
    ['ВДПЧ', 'UDHR', 'АҚЖД', 'АҚЖБД'],
  ),
  'un/victims-declaration': act(
    ['Құрбандар декларациясы', 'Декларация о жертвах преступлений', 'Victims Declaration'],
    [],
    ['Декларация основных принципов правосудия для жертв преступлений', 'Declaration of Basic Principles of Justice for Victims'],
  ),
  'int/yogyakarta': act(['Джокьякарта қағидаттары', 'Джокьякартские принципы', 'Yogyakarta Principles'], [], ['Джакартские принципы']),
  'un/cescr-gc20': act(
    ['№ 20 жалпы тәртіптегі ескертпе', 'Замечание общего порядка № 20', 'General Comment No. 20'],
    [],
    ['ЗОП № 20', 'GC 20', 'CESCR General Comment No. 20'],
  ),
  'un/cat-gc2': act(
    ['№ 2 жалпы тәртіптегі ескертпе', 'Замечание общего порядка № 2', 'General Comment No. 2'],
    [],
    ['ЗОП № 2', 'GC 2', 'CAT General Comment No. 2'],
  ),
  'un/hrc-gc36': act(
    ['№ 36 жалпы тәртіптегі ескертпе', 'Замечание общего порядка № 36', 'General Comment No. 36'],
    [],
    ['ЗОП № 36', 'GC 36'],
  ),
  'un/toonen': act(
    ['Тунен Австралияға қарсы', 'Тунен против Австралии', 'Toonen v. Australia'],
    [],
    ['Toonen Australia', 'Тоонен против Австралии'],
  ),
  'eu/eu-kz-epca': act(
    ['Кеңейтілген әріптестік туралы келісім', 'Соглашение о расширенном партнёрстве и сотрудничестве', 'EPCA'],
    ['EPCA', 'СРПС'],
    ['Enhanced Partnership and Cooperation Agreement'],
  ),
  'coe/echr': act(
    ['Адам құқықтары туралы Еуропалық конвенция', 'Европейская конвенция о правах человека', 'European Convention on Human Rights'],
    ['ЕКПЧ', 'ECHR'],
    [
      'Европейская конвенция по правам человека',
      'Европейская конвенция о защите прав человека и основных свобод',
      'Конвенция о защите прав человека и основных свобод',
    ],
  ),
  'oas/achr': act(
    ['Адам құқықтары туралы Америкалық конвенция', 'Американская конвенция о правах человека', 'American Convention on Human Rights'],
    ['ACHR', 'АКПЧ'],
  ),
};

/** Bodies that make recommendations: words that stand in the name of the body as it is kept, and how it is called. */
export const BODY_NAMES: Record<string, { kept: readonly string[]; names: readonly string[]; abbreviations: readonly string[] }> = {
  UPR: {
    kept: ['UPR'],
    names: ['Универсальный периодический обзор', 'Universal Periodic Review', 'Әмбебап мерзімді шолу'],
    abbreviations: ['УПО', 'UPR', 'ӘМШ'],
  },
  CCPR: {
    kept: ['Human Rights Committee'],
    names: ['Комитет по правам человека', 'Human Rights Committee', 'Адам құқықтары жөніндегі комитет'],
    abbreviations: ['КПЧ', 'HRCttee', 'CCPR', 'АҚК'],
  },
  CESCR: {
    kept: ['CESCR'],
    names: [
      'Комитет по экономическим, социальным и культурным правам',
      'Committee on Economic, Social and Cultural Rights',
      'Экономикалық, әлеуметтік және мәдени құқықтар жөніндегі комитет',
    ],
    abbreviations: ['КЭСКП', 'CESCR', 'ЭӘМҚК'],
  },
  CAT: {
    kept: ['Committee against Torture'],
    names: ['Комитет против пыток', 'Committee against Torture', 'Азаптауға қарсы комитет'],
    abbreviations: ['КПП', 'CAT'],
  },
  CEDAW: {
    kept: ['CEDAW'],
    names: [
      'Комитет по ликвидации дискриминации в отношении женщин',
      'Committee on the Elimination of Discrimination against Women',
      'Әйелдерге қатысты кемсітушілікті жою жөніндегі комитет',
    ],
    abbreviations: ['КЛДЖ', 'CEDAW'],
  },
};
