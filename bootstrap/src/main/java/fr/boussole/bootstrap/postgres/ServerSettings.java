package fr.boussole.bootstrap.postgres;

import java.lang.management.ManagementFactory;

/**
 * Settings of the embedded server, sized for analytics on a small machine.
 *
 * @param memoryBytes the memory of the machine (or container) the server shares with others; more
 *     than zero. A quarter of it, at most 8 GB, goes to PostgreSQL's own cache.
 */
public record ServerSettings(long memoryBytes) {
  private static final long MEGABYTE = 1024 * 1024;

  public ServerSettings {
    if (memoryBytes <= 0) {
      throw new IllegalArgumentException("No memory: " + memoryBytes);
    }
  }

  /** Settings for the memory this machine has, or this container is allowed. */
  public static ServerSettings forThisMachine() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return new ServerSettings(system.getTotalMemorySize());
  }

  /** The whole {@code postgresql.conf}. */
  String asFile(int port) {
    return """
        # Written by Boussole at each start: changes made here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = 100
        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'iso, ymd'
        lc_messages = 'C'

        # Nothing committed is lost, whatever is killed or unplugged.
        fsync = on
        synchronous_commit = on
        full_page_writes = on

        # No replica reads this server: loading into a new table need not be logged twice.
        wal_level = minimal
        max_wal_senders = 0
        max_wal_size = '8GB'
        min_wal_size = '256MB'
        checkpoint_timeout = '15min'

        shared_buffers = '%dMB'
        effective_cache_size = '%dMB'
        maintenance_work_mem = '%dMB'
        work_mem = '%dMB'

        # Compiling a query costs more than the small queries of a dashboard.
        jit = off
        max_parallel_workers_per_gather = 2
        random_page_cost = 1.1
        effective_io_concurrency = 16
        log_min_messages = warning
        """
        .formatted(
            port,
            megabytes(memoryBytes / 4, 64, 8192),
            megabytes(memoryBytes / 8 * 5, 128, Long.MAX_VALUE),
            megabytes(memoryBytes / 16, 64, 1024),
            megabytes(memoryBytes / 64, 8, 64));
  }

  private static long megabytes(long bytes, long least, long most) {
    return Math.clamp(bytes / MEGABYTE, least, most);
  }
}
