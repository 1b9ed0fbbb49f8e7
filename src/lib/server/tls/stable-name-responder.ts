import { createSocket, type Socket } from 'node:dgram';
import {
	type AnsweringInterface,
	answerTo,
	multicastGroup,
	multicastPort
} from './stable-name-answer.ts';

/** Answers for the stable name on some interfaces until it is closed. */
export interface Responder {
	readonly interfaces: readonly AnsweringInterface[];
	close(): void;
}

/**
 * Tells the network the address of the stable name, as printers do theirs (multicast DNS). One
 * socket an interface: an answer leaves where the question came in. A network that cannot be
 * listened to is left out; the name of the system and the address work there.
 */
export function startResponder(name: string, interfaces: readonly AnsweringInterface[]): Responder {
	const sockets = interfaces.map((own) => listen(name, own));
	return {
		interfaces,
		close: () => {
			for (const socket of sockets) closeQuietly(socket);
		}
	};
}

function listen(name: string, own: AnsweringInterface): Socket {
	// The system's own answering program listens to the same port.
	const socket = createSocket({ type: 'udp4', reuseAddr: true });
	socket.unref();
	socket.on('error', () => {
		closeQuietly(socket);
	});
	socket.on('message', (packet, from) => {
		const answer = answerTo(packet, from, name, own);
		if (answer !== null) socket.send(answer.packet, answer.port, answer.address);
	});
	socket.bind(multicastPort, () => {
		try {
			socket.setMulticastInterface(own.address);
			socket.setMulticastTTL(255);
			socket.addMembership(multicastGroup, own.address);
		} catch {
			// The interface went away meanwhile.
			closeQuietly(socket);
		}
	});
	return socket;
}

function closeQuietly(socket: Socket): void {
	try {
		socket.close();
	} catch {
		// It was closed already.
	}
}
