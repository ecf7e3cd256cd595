import { type Config } from '../config.js';

/** What a subcommand may use: the configuration, and the directory that holds what ships beside the build. */
export interface Surroundings {
  readonly config: Config;
  readonly root: string;
}
