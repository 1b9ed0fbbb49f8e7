import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { layOutDelivery, layOutSlips, layOutThanks } from './lay-out-hand.ts';
import { layOutBox, layOutPoster, layOutTabletCard } from './lay-out-wall.ts';
import type { FormSheets, PrintDocument, Sheet } from './print-document.ts';
import {
	type PrintedCodes,
	type PrintOrder,
	type PrintPiece,
	printPieces,
	type PrintSite,
	type PrintSource
} from './print-source.ts';
import { settingOf } from './printed-words.ts';

/**
 * All that was ticked as one document: what is the same everywhere first; then building by building,
 * what hangs on the wall first, what is cut last.
 * @param codes null where anybody may answer; else slips of the buildings that have codes in it
 */
export function layOutPrint(
	source: PrintSource,
	order: PrintOrder,
	codes: PrintedCodes | null,
	forms: readonly FormSheets[] = []
): PrintDocument {
	const { t, locale } = order.voice;
	const title = t(($) => $.print.title);
	return {
		...settingOf(locale),
		title: `${title} - ${wordsIn(source.title, locale)}`,
		page: order.page,
		oneWeight: locale.startsWith('zh'),
		trial: source.trial
			? t(($) => $.respond.trial)
			: source.demonstration
				? t(($) => $.respond.demonstrationShort)
				: null,
		sheets: [
			...forms.filter(({ kind }) => order.pieces.includes(kind)),
			...order.sites.flatMap((site) =>
				printPieces
					.filter((piece) => order.pieces.includes(piece))
					.flatMap((piece) => layOutPiece(source, order, piece, site, codes))
			)
		]
	};
}

function layOutPiece(
	source: PrintSource,
	order: PrintOrder,
	piece: PrintPiece,
	site: PrintSite,
	codes: PrintedCodes | null
): Sheet[] {
	const { voice } = order;
	switch (piece) {
		case 'form':
		case 'answers':
			// The same for every building.
			return [];
		case 'poster':
			return [layOutPoster(source, site, voice)];
		case 'tablet':
			return [layOutTabletCard(source, site, voice)];
		case 'box':
			return [layOutBox(source, site, voice)];
		case 'thanks':
			return [layOutThanks(source, site, voice)];
		case 'delivery':
			return [layOutDelivery(source, site, voice)];
		default: {
			const own = codes === null ? null : (codes.get(site.id) ?? []);
			return own?.length === 0 ? [] : [layOutSlips(source, site, order, own)];
		}
	}
}

/** Pages that a sheet takes, known before it is drawn. */
export function pagesOf(sheet: Sheet): number {
	switch (sheet.kind) {
		case 'slips':
			return Math.ceil(sheet.slips.length / sheet.perPage);
		case 'delivery':
			return sheet.pages.length;
		case 'form':
		case 'answers':
			return sheet.pages;
		default:
			return 1;
	}
}
