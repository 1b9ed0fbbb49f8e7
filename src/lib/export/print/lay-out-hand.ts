import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { setApart } from '../../i18n/punctuation.ts';
import type {
	DeliverySheet,
	Slip,
	SlipSheets,
	SlipVoice,
	SlipWords,
	ThankYouCards
} from './print-document.ts';
import type { PrintOrder, PrintSite, PrintSource, Voice } from './print-source.ts';
import {
	addressPieces,
	breakable,
	helpWords,
	momentWords,
	outsideWords,
	promised,
	resultsDay,
	settingOf
} from './printed-words.ts';
import { qrDrawing } from './qr-drawing.ts';
import { slipsPerPage } from './slip-room.ts';

/** Doors on a page of the delivery sheet. */
const doorsPerPage = 20;

/** Four cards that say thank you, and the day of the results. */
export function layOutThanks(source: PrintSource, site: PrintSite, voice: Voice): ThankYouCards {
	const { t } = voice;
	return {
		kind: 'thanks',
		title: t(($) => $.print.thanks.title),
		site: breakable(site.name),
		lines: [
			t(($) => $.print.thanks.kept),
			t(($) => $.paper.form.cover.results, momentWords(voice, source.calendar.publishes)),
			promised(voice, source),
			t(($) => $.paper.form.end.hurt)
		]
	};
}

/** An empty line for each door, on paper only: who got a slip is known to nobody else. */
export function layOutDelivery(source: PrintSource, site: PrintSite, voice: Voice): DeliverySheet {
	const { t } = voice;
	const { dwellings } = site;
	return {
		kind: 'delivery',
		title: t(($) => $.print.delivery.title),
		site: breakable(site.name),
		lines: [
			t(($) => $.print.delivery.why),
			t(($) => $.print.delivery.destroy, momentWords(voice, source.calendar.closes))
		],
		columns: [
			t(($) => $.print.delivery.door),
			t(($) => $.print.delivery.given),
			t(($) => $.print.delivery.later)
		],
		pages: Array.from({ length: Math.ceil(dwellings / doorsPerPage) }, (_, page) =>
			Math.min(doorsPerPage, dwellings - page * doorsPerPage)
		),
		destroyed: t(($) => $.print.delivery.destroyed)
	};
}

/**
 * The slips of one building, in the order of their codes, which is that of chance.
 * @param codes null where anybody may answer: one slip for each dwelling, all alike
 */
export function layOutSlips(
	source: PrintSource,
	site: PrintSite,
	{ voice, second, page }: Pick<PrintOrder, 'voice' | 'second' | 'page'>,
	codes: readonly string[] | null
): SlipSheets {
	const voices = [voice, ...(second === null ? [] : [second])].map((each) =>
		slipVoice(source, site, each, codes !== null)
	);
	const slip = (code: string | null): Slip => ({
		title: breakable(wordsIn(source.title, voice.locale)),
		site: breakable(site.name),
		// A slip with a code is good after the opening as well.
		trial: code === null && source.trial ? voice.t(($) => $.respond.trial) : null,
		code,
		qr: source.phones ? slipSquare(site, voice, code) : null,
		address: source.phones ? addressPieces(site.slip.short) : null,
		voices
	});
	const slips =
		codes === null
			? Array.from({ length: site.slips }, () => slip(null))
			: codes.map((code) => slip(code));
	const [any] = slips;
	return { kind: 'slips', perPage: any === undefined ? 8 : slipsPerPage(any, page), slips };
}

/** The code in the fragment, which no server ever sees. */
function slipSquare(site: PrintSite, { t }: Voice, code: string | null): Slip['qr'] {
	return code === null
		? qrDrawing(
				site.slip.address,
				t(($) => $.print.poster.qr, { address: site.slip.short })
			)
		: qrDrawing(
				`${site.slip.address}#${code}`,
				t(($) => $.slips.slip.qr, { code })
			);
}

function slipVoice(source: PrintSource, site: PrintSite, voice: Voice, coded: boolean): SlipVoice {
	const { t, locale } = voice;
	const { calendar, outside } = source;
	const help = helpWords(locale, source.help);
	const room = setApart(breakable(site.room), locale);
	const plain = (text: string): SlipWords => ({ text, strong: false });
	const until = t(($) => $.slips.slip.until, momentWords(voice, calendar.closes));
	const results = t(($) => $.print.slip.results, { day: resultsDay(voice, calendar) });
	return {
		...settingOf(locale),
		codeLabel: coded ? t(($) => $.slips.slip.code) : null,
		phone: source.phones ? t(($) => $.print.slip.phone) : null,
		lines: [
			[
				plain(
					coded ? t(($) => $.slips.slip.tablet, { room }) : t(($) => $.print.slip.tablet, { room })
				)
			],
			[
				{ text: until, strong: true },
				plain(results),
				plain(coded ? secretWords(source.unit, voice) : promised(voice, source))
			],
			...(coded && source.ballot !== null ? [[plain(promised(voice, source))]] : []),
			[plain(coded ? t(($) => $.slips.slip.help, help) : t(($) => $.print.slip.help, help))],
			...(outside === null
				? []
				: [[plain(t(($) => $.print.slip.outside, { outside: outsideWords(locale, outside) }))]])
		]
	};
}

function secretWords(unit: AnswerUnit, { t }: Voice): string {
	return unit === 'household'
		? t(($) => $.slips.slip.secret)
		: t((words) => words.print.slip.secret[unit]);
}
