import { whole } from './whole.js';

/** Traits of a person in the three languages: each group is one trait. */
export const TRAITS: readonly RegExp[] = [
  // gender identity
  `trans(?:gender)?(?: (?:woman|man|person))?|трансгендер\\p{L}*|транс-?(?:женщин\\p{L}*|мужчин\\p{L}*|персон\\p{L}*)|транс әйел\\p{L}*|транс ер\\p{L}*|non-binary|небинарн\\p{L}*|бинарлы емес|intersex|интерсекс\\p{L}*`,
  // sexual orientation
  `gay|lesbian|bisexual|гей\\p{L}*|лесбиянк\\p{L}*|бисексуал\\p{L}*|asexual|асексуал\\p{L}*`,
  `hiv|вич|аитв|живущ\\p{L}+ с вич|tuberculosis|туберкул[её]з\\p{L}*`,
  // what they do
  `teacher|doctor|nurse|student|soldier|conscript|imam|priest|pastor|journalist|blogger|official|police officer|singer|actor|actress|athlete|lawyer|taxi driver|` +
    `учител\\p{L}*|врач\\p{L}*|медсестр\\p{L}*|студент\\p{L}*|солдат\\p{L}*|военнослужащ\\p{L}*|призывник\\p{L}*|имам\\p{L}*|мулл[аеоуы]\\p{L}*|священник\\p{L}*|пастор\\p{L}*|журналист\\p{L}*|блогер\\p{L}*|чиновни\\p{L}*|полицейск(?:ая|им|ой)|певец|певиц\\p{L}*|акт[её]р\\p{L}*|актрис\\p{L}*|спортсмен\\p{L}*|таксист\\p{L}*|` +
    `мұғалім\\p{L}*|дәрігер\\p{L}*|мейірбике\\p{L}*|сарбаз\\p{L}*|әскери\\p{L}*|молда\\p{L}*|әнші\\p{L}*|спортшы\\p{L}*|шенеунік\\p{L}*`,
  // where they come from
  `refugee|migrant|foreigner|foreign national|беженец\\p{L}*|беженк\\p{L}*|мигрант\\p{L}*|иностран\\p{L}*|босқын\\p{L}*|шетел\\p{L}*|қандас\\p{L}*|оралман\\p{L}*|кандас\\p{L}*|` +
    `uyghur|dungan|chechen|korean|уйгур\\p{L}*|дунган\\p{L}*|чечен\\p{L}*|кореец|кореянк\\p{L}*|ұйғыр\\p{L}*|дүнген\\p{L}*|шешен\\p{L}*|кәріс\\p{L}*`,
  // disability
  `disabled|with a disability|wheelchair|deaf|blind|с инвалидностью|инвалид\\p{L}*|колясоч?н\\p{L}*|колясочник\\p{L}*|глух\\p{L}{1,4}|незряч\\p{L}*|слепой|слепая|мүгедек\\p{L}*|саңырау\\p{L}*|зағип\\p{L}*`,
  // family
  `pregnant|married|divorced|mother of|father of|single (?:mother|father)|twins?|only (?:son|daughter)|беременн\\p{L}*|замужем|женат\\p{L}*|разведен\\p{L}*|(?:мать|отец)(?:-одиночка)? ?(?:двоих|троих|четверых|близнецов)?|близнец\\p{L}*|единственн\\p{L}+ (?:сын\\p{L}*|доч\\p{L}*)|многодетн\\p{L}*|жүкті\\p{L}*|егіз\\p{L}*|көпбалалы|жалғыз (?:ұл|қыз)\\p{L}*`,
  // faith
  `jehovah\\p{L}*(?: witness)?|baptist|protestant|convert|свидетел\\p{L}+ иеговы|баптист\\p{L}*|протестант\\p{L}*|иегова\\p{L}*`,
  // time of life
  `teenager|minor|pensioner|elderly|schoolboy|schoolgirl|подрост\\p{L}*|несовершеннолетн\\p{L}*|пенсионер\\p{L}*|пожил\\p{L}*|школьник\\p{L}*|школьниц\\p{L}*|жасөспірім\\p{L}*|зейнеткер\\p{L}*|кәмелетке толмаған\\p{L}*|оқушы\\p{L}*`,
].map(whole);
