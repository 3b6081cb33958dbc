declare module 'fs-native-extensions' {
  const fsx: {
    /** Whether the exclusive lock on the file was had; it lasts until the descriptor is closed. */
    tryLock(fd: number): boolean;
  };
  export default fsx;
}
