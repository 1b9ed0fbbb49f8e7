import { createServer, type Socket } from 'node:net';

/** How it answers: as it should, with a refusal of the letter, or with nothing at all. */
type Manner = 'takes' | 'refuses' | 'silent';

/** A mail server on this machine that offers no encryption, and what it was told. */
export interface MailServer {
	readonly port: number;
	/** Each line that came, in order. */
	readonly lines: string[];
	/** The letters it took, as they travelled. */
	readonly letters: readonly string[];
	close(): Promise<void>;
}

export async function startMailServer(manner: Manner): Promise<MailServer> {
	const lines: string[] = [];
	const letters: string[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => socket.destroy());
		const say = (text: string): void => {
			socket.write(`${text}\r\n`);
		};
		let letter: string[] | null = null;
		let rest = '';
		socket.on('data', (bytes) => {
			rest += bytes.toString('latin1');
			const whole = rest.split('\r\n');
			rest = whole.pop() ?? '';
			for (const line of whole) {
				lines.push(line);
				if (letter !== null && line !== '.') {
					letter.push(line);
				} else if (letter !== null) {
					letters.push(letter.join('\r\n'));
					letter = null;
					say('250 taken');
				} else if (line.startsWith('EHLO')) {
					say('250-here\r\n250 AUTH PLAIN');
				} else if (line === 'DATA') {
					letter = [];
					say('354 go on');
				} else if (line === 'STARTTLS') {
					say('502 not here');
				} else if (line.startsWith('RCPT') && manner === 'refuses') {
					say(`550 nobody like ${line}`);
				} else {
					say(line.startsWith('AUTH') ? '235 in' : line === 'QUIT' ? '221 bye' : '250 ok');
				}
			}
		});
		if (manner !== 'silent') say('220 here');
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		port: address.port,
		lines,
		letters,
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => {
					resolve();
				});
			})
	};
}

/** Head and text of a letter, without the way they were written for the journey. */
export function readLetter(letter: string): {
	readonly head: readonly string[];
	readonly text: string;
} {
	const end = letter.indexOf('\r\n\r\n');
	const head = letter
		.slice(0, end)
		.replaceAll(/\r\n[ \t]+/g, ' ')
		.split('\r\n');
	const body = letter.slice(end + 4);
	const way = head.find((line) => /^content-transfer-encoding:/i.test(line)) ?? '';
	const bytes = /base64/i.test(way)
		? Buffer.from(body, 'base64')
		: /quoted-printable/i.test(way)
			? Buffer.from(
					body
						.replaceAll('=\r\n', '')
						.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
							String.fromCharCode(Number.parseInt(hex, 16))
						),
					'latin1'
				)
			: Buffer.from(body, 'latin1');
	return { head, text: bytes.toString('utf8') };
}
