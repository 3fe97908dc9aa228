package greenboard.accounts;

/**
 * Nobody would be left to administer the installation.
 */
class LastAdministrator extends RuntimeException {

}
