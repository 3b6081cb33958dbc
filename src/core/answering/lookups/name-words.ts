import { fold } from '../../terms.js';

// What decomposition leaves whole.
const alike: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i',
}; // prettier-ignore

/**
 * The words of a name in order, lower case and without accents; hyphens and full stops part words,
 * apostrophes do not («O’Brien» is «obrien», «Jean-Luc» is «jean luc»).
 */
export function nameWords(name: string): readonly string[] {
  const plain = fold(name)
    .replace(/[øłđðþæœßı]/gu, (letter) => alike[letter] ?? letter)
    .replace(/['’‘ʼ`´]/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
