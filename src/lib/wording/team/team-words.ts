import type { Range } from '../../domain/disclosure/range.ts';
import type { TeamRole } from '../../domain/campaign/team-statement.ts';
import type { SharedNeed } from '../../domain/report/side-by-side.ts';
import { listFormat } from '../../i18n/formats.ts';
import { type Locale, pluralTag } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';
import { dayOf } from '../letter/moments.ts';
import { numeral } from '../letter/said-words.ts';
import type { TeamBeside } from './team-beside.ts';

/** What the words about a team depend on. */
export interface TeamSpeech {
	readonly t: Translation['t'];
	readonly locale: Locale;
}

type Ordinal = 'one' | 'two' | 'few' | 'other';

/** « 1re », « 2e », “3rd”. */
export function placeWords(speech: TeamSpeech, place: number): string {
	const { t, locale } = speech;
	const rule = new Intl.PluralRules(pluralTag(locale), { type: 'ordinal' }).select(place);
	const form: Ordinal = rule === 'one' || rule === 'two' || rule === 'few' ? rule : 'other';
	return t(($) => $.team.place[form], { number: numeral(speech, place) });
}

/** « 2e », « de la 2e à la 4e place ». */
function placesWords(speech: TeamSpeech, { from, to }: Range): string {
	return from === to
		? placeWords(speech, from)
		: speech.t(($) => $.team.places, {
				from: placeWords(speech, from),
				to: placeWords(speech, to)
			});
}

/** « 2e », « 2e à 4e »: where the place stands alone. */
export function shortPlaces(speech: TeamSpeech, { from, to }: Range): string {
	return from === to
		? placeWords(speech, from)
		: speech.t(($) => $.team.placesShort, {
				from: placeWords(speech, from),
				to: placeWords(speech, to)
			});
}

/** « La paix et le calme : 2e pour les locataires, hors de la liste de l’équipe. » */
export function gapSentence(
	speech: TeamSpeech,
	{ labels, members }: Pick<TeamBeside, 'labels' | 'members'>,
	need: SharedNeed
): string {
	const words = {
		need: labels[need.option] ?? need.option,
		tenants: placesWords(speech, need.tenants),
		who: whoWords(speech, members)
	};
	return need.team === null
		? speech.t(($) => $.team.gap.absent, words)
		: speech.t(($) => $.team.gap.sentence, { ...words, team: placeWords(speech, need.team) });
}

/** « 3 places », « 2 places ou plus », « pas d’écart », « on ne peut pas dire ». */
export function gapWords(speech: TeamSpeech, { gap, same, tenants, team }: SharedNeed): string {
	const { t } = speech;
	if (gap === null) return same ? t(($) => $.team.gap.same) : t(($) => $.team.gap.cannotSay);
	const words = { count: gap.places, number: numeral(speech, gap.places) };
	return team !== null && tenants.from === tenants.to
		? t(($) => $.team.gap.exact, words)
		: t(($) => $.team.gap.least, words);
}

/** « les locataires », « les membres ». */
export function whoWords({ t }: TeamSpeech, members: boolean): string {
	return members ? t(($) => $.team.who.members) : t(($) => $.team.who.tenants);
}

/** « Point de vue de l’équipe, 2 personnes (soutien communautaire et gestion). Signé le 12 mars 2027… » */
export function signatureWords(
	speech: TeamSpeech,
	{ roles, people, at }: TeamBeside['signed']
): string {
	const { t, locale } = speech;
	return t(($) => $.team.signature, {
		count: people,
		number: numeral(speech, people),
		roles: listFormat(locale).format(roles.map((role) => roleWords(speech, role))),
		date: dayOf(at, locale)
	});
}

function roleWords({ t }: TeamSpeech, role: TeamRole): string {
	return t(($) => $.team.role[role]);
}

/** The same where nothing stands before it: « Soutien communautaire ». */
export function roleLabel(speech: TeamSpeech, role: TeamRole): string {
	const words = roleWords(speech, role);
	return words.charAt(0).toLocaleUpperCase(speech.locale) + words.slice(1);
}
