/**
 * HTTPS from the two files that every certificate authority hands out: a certificate chain and its key, in PEM. WildFly's security subsystem
 * reads key stores and no PEM, so this is a Java security provider whose key store <em>is</em> those two files; nothing is converted, copied
 * or protected by a made-up password, and a renewed certificate is used from the next handshake on. It is packaged as a server module and
 * stands alone: nothing but the JDK.
 */
package kabinet.tls;
