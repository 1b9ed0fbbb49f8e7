/** What is asked of a format; that of a language Intl does not know is our own. */
export type ListFormat = Pick<Intl.ListFormat, 'format'>;
export type MomentFormat = Pick<
	Intl.DateTimeFormat,
	'format' | 'formatToParts' | 'resolvedOptions'
>;

/**
 * Days and months of Haitian Creole, which no engine has: the French format gives their order, its
 * words are replaced (official spelling of 1979).
 */
const months = 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' ');
const days = 'dimanch lendi madi mèkredi jedi vandredi samdi'.split(' ');

const french = (options: Intl.DateTimeFormatOptions, moments: readonly number[]): string[] => {
	const format = new Intl.DateTimeFormat('fr-CA', { timeZone: 'UTC', ...options });
	return moments.map((moment) => format.format(moment));
};

/** From the French word to the Creole one; made at the first date, not with the page. */
let known: Map<string, string> | null = null;

function creoleWords(): Map<string, string> {
	const ofMonths = french(
		{ month: 'long' },
		months.map((_, month) => Date.UTC(2026, month, 1))
	);
	// The fourth of January 2026 is a Sunday.
	const ofDays = french(
		{ weekday: 'long' },
		days.map((_, day) => Date.UTC(2026, 0, 4 + day))
	);
	return new Map([
		...ofMonths.map((word, month) => [word, months[month] ?? word] as const),
		...ofDays.map((word, day) => [word, days[day] ?? word] as const)
	]);
}

export function creoleMoment(format: Intl.DateTimeFormat): MomentFormat {
	const formatToParts: MomentFormat['formatToParts'] = (moment) => {
		known ??= creoleWords();
		const words = known;
		return format.formatToParts(moment).map(({ type, value }) => ({
			type,
			value: type === 'literal' ? value.replace('à', 'a') : (words.get(value) ?? value)
		}));
	};
	return {
		formatToParts,
		format: (moment) =>
			formatToParts(moment)
				.map(({ value }) => value)
				.join(''),
		resolvedOptions: () => format.resolvedOptions()
	};
}

/** « A, B ak C ». */
export function creoleList(format: Intl.ListFormat): ListFormat {
	return {
		format: (items) =>
			format
				.formatToParts(items)
				.map(({ type, value }) => (type === 'literal' ? value.replace(' et ', ' ak ') : value))
				.join('')
	};
}
