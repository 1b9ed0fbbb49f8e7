const words: Readonly<Record<string, string>> = {
	'bad-option': 'The command line cannot be read; --help tells what there is.',
	'method-missing': 'Name a method with --method; --help tells which there are.',
	'unknown-method': 'There is no such method; --help tells which there are.',
	'file-missing': 'Name one file of ballots.',
	'several-files': 'Name one file of ballots only.',
	'unknown-alternative':
		'The file has no such alternative, or several of that name: use its number.',
	'total-missing': 'A budget needs --total.',
	'costs-missing': 'A budget needs --costs.',
	'electorate-missing': 'A quorum needs --electorate.',
	'bad-number': 'A whole number in digits is needed here.',
	'bad-share': 'A share is written 2/3, or ">1/2" for more than it.',
	'bad-base': 'The base is cast, voters or electorate.',
	'bad-list': 'This is no list of JSON.',
	'not-a-file': 'This is not a file.',
	'file-too-large': 'The file is larger than 64 MB.',
	'file-not-found': 'There is no such file.',
	'file-not-readable': 'The file cannot be read.',
	'preflib-empty': 'The file is empty.',
	'preflib-bad-header': 'A figure or a name at the head of the file cannot be read.',
	'preflib-too-many-alternatives': 'There are more than 1,000 alternatives.',
	'preflib-alternative-unknown': 'An alternative has a number that the file does not have.',
	'preflib-alternative-named-twice': 'An alternative has two names.',
	'preflib-alternative-twice-on-ballot': 'A ballot names an alternative twice.',
	'preflib-bad-ballot': 'A ballot is written « count: 1,2,{3,4} ».',
	'preflib-bad-count': 'The number of ballots alike is a whole number in digits.',
	'preflib-tie-in-strict-order': 'The file says that no alternatives are tied, and here some are.',
	'preflib-order-incomplete': 'The file says that every ballot names all, and this one does not.',
	'preflib-voters-do-not-add-up': 'The file tells another number of voters than it has ballots.',
	'preflib-orders-do-not-add-up': 'The file tells another number of orders than it has lines.',
	'duplicate-option': 'Two alternatives are the same.',
	'bad-seats': 'There is at least one seat.',
	'drawn-order-incomplete': 'The order drawn names every alternative once.',
	'electorate-unknown': 'A share of the electorate needs --electorate.',
	'bad-cost': 'Every alternative has a cost of at least one dollar.',
	'bad-total': 'The sum is a whole number of dollars.',
	'bad-ballot-count': 'There are more ballots than can be counted.'
};

/** What is wrong, in English, for who ran the command. */
export function problemWords(code: string): string {
	return words[code] ?? code;
}
