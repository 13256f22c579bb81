/**
 * What the passwords of every published breach are put together from: words, names, keyboard runs. In English, in Russian and Kazakh
 * (in their own letters, typed on the other keyboard layout, and in Latin letters). Written by hand: no list is fetched, and
 * none is asked over the network (S10). An operator can add a whole breached-password file (DALEL_BREACHED_PASSWORDS).
 */
const WORDS = `
password passwort passw pass word pwd login user username admin administrator root master superman batman spiderman dragon monkey
princess sunshine football baseball basketball soccer hockey welcome shadow michael jennifer jessica ashley daniel charlie
jordan thomas robert andrew joshua matthew nicole hannah michelle chelsea liverpool arsenal barcelona realmadrid juventus
letmein trustno access secret hello freedom whatever starwars pokemon computer internet samsung iphone google facebook instagram
telegram whatsapp youtube microsoft windows linux apple cookie cheese chocolate banana orange flower butterfly angel angels
heaven lovely loveme lover love iloveyou ihateyou fuckyou fuck bitch babygirl baby sweet honey sugar summer winter spring autumn
january february march april may june july august september october november december monday friday sunday
changeme default guest test tester testing temp temporary demo example sample qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv
zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc rfvtgb qwaszx qweasd qweasdzxc azerty abc abcd abcdef abcdefg abcdefgh xyz
blink metallica slipknot nirvana eminem rockstar killer ninja pirate hunter ranger tiger lion eagle falcon wolf bear panda
ginger pepper buster maggie tigger snoopy mickey garfield simpsons matrix gandalf merlin thunder lightning phoenix diamond
golden silver purple yellow green black white rainbow family mother father sister brother friend friends forever together
god jesus christ bible church number one two three four five six seven eight nine ten zero first last new old good bad
big my your the for and you this that is not with from house home work office company security server database system
private public strong correct horse battery staple player gamer minecraft fortnite counter strike dota cs
пароль парол пороль логин админ администратор привет любовь люблю тебя солнце солнышко зайка зайчик котенок котик киска малыш
мама папа семья бабушка дедушка сестра брат друг друзья россия москва казахстан астана алматы шымкент караганда
наташа настя анастасия александр александра алексей андрей анна антон артем виктория виталий владимир дарья дима дмитрий
евгений екатерина елена иван игорь ирина катя кирилл кристина ксения лена максим мария марина маша михаил надежда никита
николай ольга павел роман светлана сергей татьяна юлия юля весна лето осень зима январь февраль март апрель май июнь июль
август сентябрь октябрь ноябрь декабрь спартак зенит локомотив динамо цска машина работа секрет тест гость пользователь
йцукен йцукенг йцукенгшщзхъ йцук фыва фывапролджэ фывап ячсмить ячсм йфя йфяцыч цыч привет мир бог господи дракон принцесса
құпия сөз сәлем жүрек махаббат сүйемін менің қазақстан ана әке бауыр жаным күн айгүл айнұр алия асель динара гульнара
нұрлан ерлан айдос бекзат данияр арман ақерке назерке жанар сауле самал
gfhjkm gfhjkm ghbdtn ghbdtnbr yfnfif yfcnz fyfcnfcbz cfif kfkf vfvf gfgf rbccf k.,jdm k.,k. vjcrdf hjccbz rfpf[cnfy flvby cergth
cjkysirj vfrcbv ltybc fylhtq cthutq fktrcfylh lvbnhbq rjyatnf vfhbyf djkjlz
parol privet lyubov solnce solnyshko natasha nastya sasha masha dasha katya dima serega sergey andrey aleksandr maksim
kazakhstan kazahstan qazaqstan astana almaty shymkent nursultan karaganda aktobe salem zhanym kunim qupia
moscow russia dalel ecom
`;

/** Runs along the keyboard, the alphabet and the digits, forwards and backwards. */
const RUNS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
];

export const COMMON_WORDS: readonly string[] = [...new Set(WORDS.split(/\s+/).filter((word) => word.length >= 2))].sort(
  (a, b) => b.length - a.length,
);
export const KEYBOARD_RUNS: readonly string[] = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);
