import type { TFunction } from 'i18next';
import type { Locale } from '../../../i18n/locales.ts';
import { comma, semicolon } from '../../../i18n/punctuation.ts';

type Translate = TFunction<['common', 'tablets']>;

/** One part of the form: what is known already, and lines to be filled in by hand. */
export interface IncidentRow {
	readonly title: string;
	readonly said: readonly string[];
	/** Words before an empty line; empty where the line stands alone. */
	readonly asked: readonly string[];
}

/** Has no name in English: it is read aloud in French. */
export const commission = 'Commission d’accès à l’information';

interface Incident {
	readonly organisation: string;
	/** Of the tablet. */
	readonly name: string;
	/** Where it may have stood; more than one for a touring tablet. */
	readonly sites: readonly { readonly name: string; readonly room: string }[];
	/** Envelopes waiting at the last contact; null when it never said. */
	readonly waiting: number | null;
	/** Days in words; null when there was none. */
	readonly contacted: string | null;
	readonly lost: string | null;
}

/**
 * What a register of confidentiality incidents asks for (Québec, Règlement sur les incidents de
 * confidentialité, section 7), filled in as far as the office knows it.
 */
export function incidentRows(t: Translate, incident: Incident, locale: Locale): IncidentRow[] {
	const { organisation, name, sites, waiting, contacted, lost } = incident;
	const places = sites
		.map((site) => `${site.name}${comma(locale)}${site.room}`)
		.join(semicolon(locale));
	return [
		row(
			t(($) => $.tablets.incident.organisation),
			[organisation]
		),
		row(
			t(($) => $.tablets.incident.device),
			[name]
		),
		row(
			t(($) => $.tablets.incident.what),
			[
				sites.length > 1
					? t(($) => $.tablets.incident.whatTextTouring, { places })
					: t(($) => $.tablets.incident.whatText, { places })
			],
			['']
		),
		row(
			t(($) => $.tablets.incident.when),
			contacted === null ? [] : [t(($) => $.tablets.incident.whenText, { day: contacted })],
			['']
		),
		row(
			t(($) => $.tablets.incident.known),
			lost === null ? [] : [t(($) => $.tablets.incident.knownText, { day: lost })],
			lost === null ? [''] : []
		),
		row(
			t(($) => $.tablets.incident.information),
			[t(($) => $.tablets.incident.informationText)]
		),
		row(
			t(($) => $.tablets.incident.people),
			peopleWords(t, waiting),
			['']
		),
		row(
			t(($) => $.tablets.incident.risk),
			[t(($) => $.tablets.incident.riskText)],
			[t(($) => $.tablets.incident.riskDecision)]
		),
		row(
			t(($) => $.tablets.incident.measures),
			lost === null ? [] : [t(($) => $.tablets.incident.measureRevoked, { day: lost })],
			[
				t(($) => $.tablets.incident.measureNotice),
				t(($) => $.tablets.incident.measurePolice),
				t(($) => $.tablets.incident.measureOther)
			]
		),
		row(
			t(($) => $.tablets.incident.told),
			[],
			['']
		),
		row(
			t(($) => $.tablets.incident.by),
			[],
			['']
		)
	];
}

/** A count of none would be read as « nobody »: answers given since the last contact are not in it. */
function peopleWords(t: Translate, waiting: number | null): string[] {
	if (waiting === null) return [t(($) => $.tablets.incident.peopleUnsaid)];
	return waiting === 0 ? [] : [t(($) => $.tablets.incident.peopleText, { count: waiting })];
}

function row(title: string, said: readonly string[], asked: readonly string[] = []): IncidentRow {
	return { title, said, asked };
}
