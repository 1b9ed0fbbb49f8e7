import type { TFunction } from 'i18next';

type Slips = 'without-code' | 'with-code' | 'again' | 'made' | 'not-yours';

/** What can be printed, by its name on the page. */
export function pieceWords(t: TFunction<['common', 'print']>, piece: string, slips: Slips): string {
	switch (piece) {
		case 'poster':
			return t(($) => $.print.piece.poster);
		case 'tablet':
			return t(($) => $.print.piece.tablet);
		case 'box':
			return t(($) => $.print.piece.box);
		case 'thanks':
			return t(($) => $.print.piece.thanks);
		case 'delivery':
			return t(($) => $.print.piece.delivery);
		case 'form':
			return t(($) => $.print.piece.form);
		case 'answers':
			return t(($) => $.print.piece.answers);
		default:
			if (slips === 'again') return t(($) => $.print.piece.again);
			return slips === 'with-code' ? t(($) => $.print.piece.codes) : t(($) => $.print.piece.slips);
	}
}
