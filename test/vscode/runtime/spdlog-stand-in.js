// Replaces the native module @vscode/spdlog, which npm cannot build without a compiler: VS Code writes
// every log file through it, and without log files a search for leaked keys would find nothing in them.
const fs = require('node:fs');
const path = require('node:path');

const informationLevel = 2;

class Logger {
  constructor(_type, name, file) {
    this.name = name;
    this.file = file;
    this.level = informationLevel;
    this.raw = false;
  }

  write(level, levelName, message) {
    if (level < this.level) return;
    const text = this.raw ? message : `${new Date().toISOString()} [${levelName}] ${message}\n`;
    try {
      fs.appendFileSync(this.file, text);
    } catch {
      // The folder of the logs is removed while the server ends.
    }
  }

  trace(message) {
    this.write(0, 'trace', message);
  }
  debug(message) {
    this.write(1, 'debug', message);
  }
  info(message) {
    this.write(2, 'info', message);
  }
  warn(message) {
    this.write(3, 'warning', message);
  }
  error(message) {
    this.write(4, 'error', message);
  }
  critical(message) {
    this.write(5, 'critical', message);
  }

  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
}

async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
}

// One by one, because VS Code imports them by name.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
