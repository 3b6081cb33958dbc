import { gibberish, numbersFrom } from './off-topic.js';

/** Questions of everyday domains that no news article answers: what is asked, and of what. */
const domains: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [
      'How long do I bake',
      'What temperature is right for',
      'How do I freeze',
      'Which wine goes with',
    ],
    ['a sponge cake', 'sourdough', 'roast chicken', 'lasagne', 'apple crumble', 'salmon'],
  ],
  [
    [
      'How do I declare',
      'What is the syntax of',
      'How do I debug',
      'What does the compiler say of',
    ],
    ['a Python list', 'a Rust lifetime', 'a SQL join', 'a React hook', 'a null pointer', 'a regex'],
  ],
  [
    ['How often should I water', 'When do I prune', 'What soil is best for', 'How do I repot'],
    ['a cactus', 'tomatoes', 'my rose bush', 'an orchid', 'basil', 'a lemon tree'],
  ],
  [
    [
      'What is the derivative of',
      'How do I integrate',
      'How do I factorise',
      'What is the limit of',
    ],
    ['x squared', 'sine of x', 'the logarithm', 'a cubic polynomial', 'one over x'],
  ],
  [
    [
      'Who scored most goals for',
      'How do I play',
      'What are the rules of',
      'What beats a flush in',
    ],
    ['ice hockey', 'poker', 'chess', 'cricket', 'badminton', 'curling'],
  ],
  [
    ['Why does my cat chew', 'How do I train', 'What should I feed', 'How long does it live,'],
    ['a hamster', 'my puppy', 'the goldfish', 'a budgie', 'an old tortoise'],
  ],
];

/** The same in other languages. */
const languages: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['Wie backe ich', 'Wo kaufe ich', 'Was kostet', 'Warum schmeckt mir'],
    ['einen Apfelkuchen', 'frisches Brot', 'eine Brezel', 'Sauerkraut'],
  ],
  [
    ['Comment préparer', 'Où trouver', 'Combien coûte', 'Pourquoi aimer'],
    ['une tarte aux pommes', 'du bon fromage', 'un croissant', 'la soupe à l’oignon'],
  ],
  [
    ['¿Cómo se cocina', '¿Dónde compro', '¿Cuánto cuesta', '¿Por qué me gusta'],
    ['una tortilla', 'el gazpacho', 'un kilo de naranjas', 'la paella'],
  ],
  [
    ['Come si prepara', 'Dove trovo', 'Quanto costa', 'Perché piace'],
    ['il risotto', 'una pizza', 'il gelato al limone', 'la pasta fresca'],
  ],
  [
    ['Как приготовить', 'Где купить', 'Сколько стоит', 'Почему вкусный'],
    ['борщ', 'пирог с яблоками', 'свежий хлеб', 'зелёный чай'],
  ],
  [
    ['どうやって作りますか、', 'どこで買えますか、', 'いくらですか、'],
    ['味噌汁', 'おにぎり', '抹茶のケーキ'],
  ],
];

const commonWords = (
  'apple bridge candle dance engine forest garden hammer island jacket kettle ladder mirror needle ' +
  'orange pencil quiet river silver table umbrella velvet window yellow zebra button carpet dragon ' +
  'elbow feather guitar honey insect jungle kitchen lemon marble napkin ocean pillow'
).split(' ');

/** `count` questions that no corpus of news answers, a quarter each: words that are none, words at random, other domains, other languages. The same every time. */
export function strangeQuestions(count: number): string[] {
  const next = numbersFrom(2024);
  const pick = <Thing>(things: readonly Thing[]): Thing[] => {
    const place = next(things.length);
    return things.slice(place, place + 1);
  };
  const from = (themes: typeof domains): string => {
    const [beginnings, ends] = pick(themes)[0] ?? [[], []];
    return `${[...pick(beginnings), ...pick(ends)].join(' ')}?`;
  };
  const salad = (): string =>
    `${Array.from({ length: 3 + next(6) }, () => pick(commonWords)).join(' ')}?`;
  const makers = [salad, (): string => from(domains), (): string => from(languages)];
  const none = gibberish(Math.ceil(count / 4));
  const rest = Array.from({ length: count - none.length }, (_, i) => makers[i % 3]?.() ?? '');
  return [...none, ...rest];
}
