import * as v from 'valibot';
import { paperSizes, type PaperSize } from '../../../domain/paper/paper-size.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { type PrintPiece, printPieces } from '../../../export/print/print-source.ts';
import { comma } from '../../../i18n/punctuation.ts';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import type { OutsideContact } from '../outside-contact.ts';
import { optionalLine, parseInput } from '../typed-input.ts';

/** What is ticked and chosen on the page of what can be printed. */
export interface PrintChoice {
	readonly pieces: readonly PrintPiece[];
	/** All slips with codes once more; those of before are void then. */
	readonly again: boolean;
	/** Null for all buildings. */
	readonly site: string | null;
	readonly language: Locale;
	/** Of the slips, besides. */
	readonly second: Locale | null;
	readonly page: PaperSize;
	/** An address and a square for phones are printed. */
	readonly phones: boolean;
	/** Whom to ask who is not of the house: as the organisation has it, unless something else is typed. */
	readonly outside: string | null;
}

/** What is chosen unless a form says otherwise. */
export interface PrintDefaults {
	readonly outside: OutsideContact | null;
	readonly phones: boolean;
}

const outsideInput = v.object({ outside: optionalLine(120) });

/**
 * What a form sends, or the address of the page, as a choice of this campaign.
 * @param input values by the name of their field
 * @param kept whom the organisation names who is not of the house, and whether phones come where
 * people answer
 * @throws Refusal `site-not-found`, `language-missing`; InputRefusal for a text that is not printed
 */
export function readPrintChoice(
	campaign: Pick<CampaignRecord, 'languages' | 'sites'>,
	input: Readonly<Record<string, string | readonly string[]>>,
	kept: PrintDefaults
): PrintChoice {
	const one = (name: string): string => [input[name] ?? ''].flat()[0] ?? '';
	const ticked = [input['quoi'] ?? []].flat();
	const again = ticked.includes('again');
	const spoken = campaign.languages.filter(isLocale);
	const language = spoken.find((each) => each === one('langue')) ?? spoken[0];
	if (language === undefined || (one('langue') !== '' && language !== one('langue'))) {
		throw new Refusal('language-missing');
	}
	const site = one('immeuble');
	if (site !== '' && !campaign.sites.some(({ id }) => id === site)) {
		throw new Refusal('site-not-found');
	}
	return {
		pieces: printPieces.filter((piece) => ticked.includes(piece) || (piece === 'slips' && again)),
		again,
		site: site === '' ? null : site,
		language,
		second: spoken.find((each) => each === one('deuxieme') && each !== language) ?? null,
		page: paperSizes.find((size) => size === one('format')) ?? 'us-letter',
		phones: input['telephones'] === undefined ? kept.phones : one('telephones') !== 'sans',
		outside:
			input['exterieur'] === undefined
				? kept.outside && [kept.outside.name, kept.outside.phone].join(comma(language))
				: parseInput(outsideInput, { outside: one('exterieur') }).outside
	};
}
