import { writableInXml } from './xml-document.ts';

/**
 * A text for a cell of a spreadsheet; undefined for an empty cell. A cell that is typed as text is
 * never run, whatever it begins with. The package keeps texts in a plain object and loses those that
 * every object answers to, such as `constructor`: a blank behind such a word saves it.
 */
export function cellText(value: string): string | undefined {
	const text = writableInXml(value);
	if (text === '') return undefined;
	return text in {} ? `${text} ` : text;
}
