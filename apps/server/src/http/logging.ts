import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

/** Nest's log lines in the log that Fastify writes too. */
export class PinoLoggerService implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    // Nest's own start-up lines (modules, routes) tell an operator nothing.
    this.write('debug', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.length > 0 ? { context: rest.at(-1) } : {};
    // Nest's exception handler passes the Error as the message.
    if (message instanceof Error) this.logger[level]({ ...context, err: message });
    else this.logger[level](context, typeof message === 'string' ? message : JSON.stringify(message));
  }
}
