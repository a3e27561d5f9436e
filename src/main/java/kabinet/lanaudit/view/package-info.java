/** The pages of audits of networks: the list, the plan, the course with rooms and findings, what is still to be put right, the figures of the district. */
package kabinet.lanaudit.view;
